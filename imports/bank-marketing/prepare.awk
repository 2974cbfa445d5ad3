# Reads bank-full.csv, with commas or as UCI has it with semicolons and quotes, and adds what the file leaves out:
# row, date, effort (the month of the campaign) and last_day. The rows are in the order of their days, from May 2008 on,
# so a month that is earlier in the year than the one before it is of the next year.
BEGIN {
    FS = "[;,]"
    OFS = ","
    year = 2008
    for (i = split("jan feb mar apr may jun jul aug sep oct nov dec", names, " "); i > 0; i--) number[names[i]] = i
}
{
    gsub(/["\r]/, "")
    $1 = $1
}
NR == 1 {
    for (i = 1; i <= NF; i++) column[$i] = i
    print "row", "date", "effort", "last_day", $0
    next
}
{
    month = number[$column["month"]]
    if (month < before) year++
    before = month
    days = month == 2 ? (year % 4 == 0 ? 29 : 28) : (month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31)
    effort = sprintf("%d-%02d", year, month)
    print NR - 1, sprintf("%s-%02d", effort, $column["day"]), effort, effort "-" days, $0
}
