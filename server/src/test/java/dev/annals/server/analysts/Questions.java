package dev.annals.server.analysts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The questions of docs/analysts.md with their blocks of code, as they stand there. */
final class Questions {
    private static final Path DOCUMENT = Path.of("..", "docs", "analysts.md");
    private static final Pattern QUESTION = Pattern.compile("(?ms)^## (\\d+)\\. (.*?)$(.*?)(?=^## |\\z)");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sql|sh)\n(.*?)^```$");
    private static final Pattern CURL =
            Pattern.compile("(?m)^curl -s -H \"\\$auth\"(?: -H '(.*?): (.*?)')? \"\\$api(.*?)\"");

    private Questions() {}

    /**
     * @param sql statements, separated by semicolons
     * @param gets what is asked over HTTP
     */
    record Question(int number, String title, List<String> sql, List<Get> gets) {
        @Override
        public String toString() {
            return number + ". " + title;
        }
    }

    /**
     * @param accept empty where none is stated
     * @param path below the API's base
     */
    record Get(String accept, String path) {}

    /** @param values of the variables that the page tells its readers to set */
    static List<Question> read(Map<String, String> values) throws IOException {
        List<Question> questions = new ArrayList<>();
        Matcher question = QUESTION.matcher(Files.readString(DOCUMENT));
        while (question.find()) {
            questions.add(question(question, values));
        }
        return questions;
    }

    private static Question question(Matcher found, Map<String, String> values) {
        List<String> sql = new ArrayList<>();
        List<Get> gets = new ArrayList<>();
        Matcher block = BLOCK.matcher(found.group(3));
        while (block.find()) {
            if (block.group(1).equals("sql")) {
                sql.add(filledIn(block.group(2), ":'%s'", "'%s'", values));
            } else {
                gets.addAll(gets(filledIn(block.group(2), "$%s", "%s", values)));
            }
        }
        return new Question(Integer.parseInt(found.group(1)), found.group(2), sql, gets);
    }

    private static List<Get> gets(String block) {
        List<Get> gets = new ArrayList<>();
        Matcher curl = CURL.matcher(block);
        while (curl.find()) {
            gets.add(new Get(curl.group(1) == null ? "" : curl.group(2), curl.group(3)));
        }
        // A line that is not understood would be a line that nobody tries.
        if (gets.size() != block.lines().count()) {
            throw new AssertionError("not every line is a curl that is understood here: " + block);
        }
        return gets;
    }

    private static String filledIn(String text, String variable, String value, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> one : values.entrySet()) {
            filled = filled.replace(variable.formatted(one.getKey()), value.formatted(one.getValue()));
        }
        return filled;
    }
}
