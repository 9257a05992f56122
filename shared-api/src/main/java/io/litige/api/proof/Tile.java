package io.litige.api.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Up to 256 hashes side by side, of leaves at level 0 or of full tiles one level below (C2SP tlog-tiles).
 *
 * @param level 0 to 63
 * @param index place within its level
 * @param width hashes it holds, 1 to 256; fewer than 256 at the right edge alone
 */
public record Tile(int level, long index, int width) {
    /** Hashes of a full tile. */
    public static final int FULL = 256;

    /** Levels of the tree within one tile. */
    public static final int HEIGHT = 8;

    private static final Pattern PATH =
            Pattern.compile("tile/(0|[1-9][0-9]?)/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
    private static final int LEVELS = 63;
    private static final int GROUP = 1000;

    public Tile {
        Malformed.when(level < 0 || level > LEVELS || index < 0 || width < 1 || width > FULL, "no such tile");
    }

    /** How many hashes the tile of that place has in a log of that size; 0 when there is none. */
    public static int widthIn(long size, int level, long index) {
        long hashes = level * HEIGHT >= Long.SIZE - 1 ? 0 : size >> (level * HEIGHT);
        return Math.clamp(hashes - index * FULL, 0, FULL);
    }

    /** The tiles whose hashes end at the right edge of a log of that size, from level 0 up; full ones left out. */
    public static List<Tile> edge(long size) {
        var tiles = new ArrayList<Tile>();
        for (int level = 0; size >> (level * HEIGHT) > 0; level++) {
            long hashes = size >> (level * HEIGHT);
            if (hashes % FULL > 0) {
                tiles.add(new Tile(level, hashes / FULL, (int) (hashes % FULL)));
            }
        }
        return tiles;
    }

    /** Its address below the prefix of the log. */
    public String path() {
        return "tile/" + level + "/" + indexPath(index) + (width == FULL ? "" : ".p/" + width);
    }

    /** @throws Malformed when it is no address of a tile */
    public static Tile parse(String path) {
        var parts = PATH.matcher(path);
        Malformed.when(!parts.matches(), "no address of a tile");
        var tile = new Tile(
                Integer.parseInt(parts.group(1)),
                index(parts.group(2)),
                parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3)));
        Malformed.when(!tile.path().equals(path), "the address of a tile in an unusual form");
        return tile;
    }

    private static long index(String path) {
        var digits = path.replace("x", "").replace("/", "");
        Malformed.when(digits.length() > 18, "no such tile");
        return Long.parseLong(digits);
    }

    static String indexPath(long index) {
        var path = String.format(Locale.ROOT, "%03d", index % GROUP);
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            path = String.format(Locale.ROOT, "x%03d/", rest % GROUP) + path;
        }
        return path;
    }
}
