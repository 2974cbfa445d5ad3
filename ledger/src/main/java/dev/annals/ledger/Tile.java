package dev.annals.ledger;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Up to 256 neighbouring hashes of one level, the unit in which the tree is read and served (C2SP tlog-tiles). Level
 * 0 has the leaf hashes; a hash of any other level is the root over a full tile of the level below.
 *
 * @param number place among the tiles of its level, from 0
 * @param width how many of its hashes are meant, 1 to 256: a tile at the edge of a tree is not full
 */
public record Tile(int level, long number, int width) {
    /** Levels of the tree in a tile. */
    static final int HEIGHT = 8;

    static final int WIDTH = 1 << HEIGHT;

    private static final Pattern PATH =
            Pattern.compile("tile/(0|[1-9]\\d?)/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");
    private static final int MAX_LEVEL = 63;
    /** Beyond it there is no index of a hash. */
    private static final long MAX_NUMBER = Long.MAX_VALUE >> HEIGHT;

    public Tile {
        if (level < 0 || level > MAX_LEVEL || number < 0 || number > MAX_NUMBER || width < 1 || width > WIDTH) {
            throw new MalformedException("no tile: level " + level + ", " + number + ", width " + width);
        }
    }

    /** The tile with a hash of a level, as wide as it is in a tree of this size. */
    static Tile containing(int level, long index, long size) {
        long number = index >>> HEIGHT;
        long onLevel = size >>> (HEIGHT * level);
        return new Tile(level, number, (int) Math.min(WIDTH, onLevel - number * WIDTH));
    }

    /** @param path as in {@link #path()} */
    public static Tile parse(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            throw new MalformedException("not the path of a tile");
        }
        int level = Integer.parseInt(matcher.group(1));
        long number = Long.parseLong(matcher.group(2).replace("x", "").replace("/", ""));
        String partial = matcher.group(3);
        Tile tile = new Tile(level, number, partial == null ? WIDTH : Integer.parseInt(partial));
        if (!tile.path().equals(path)) {
            throw new MalformedException("not the one path of a tile");
        }
        return tile;
    }

    /** As in {@code tile/0/x001/x234/067} or, not full, {@code tile/1/000.p/17}. */
    public String path() {
        StringBuilder elements = new StringBuilder(threeDigits(number % 1_000));
        for (long rest = number / 1_000; rest > 0; rest /= 1_000) {
            elements.insert(0, "x" + threeDigits(rest % 1_000) + "/");
        }
        return "tile/" + level + "/" + elements + (width == WIDTH ? "" : ".p/" + width);
    }

    /** Index of its first hash on its level. */
    public long first() {
        return number * WIDTH;
    }

    private static String threeDigits(long number) {
        return String.format(Locale.ROOT, "%03d", number);
    }
}
