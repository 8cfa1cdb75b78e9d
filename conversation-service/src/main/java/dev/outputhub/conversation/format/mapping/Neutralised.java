package dev.outputhub.conversation.format.mapping;

/** Cells that an export put a quote before, so that no spreadsheet takes them for formulas. */
final class Neutralised {

    private static final String DANGEROUS = "=+-@\t\r'";

    private Neutralised() {}

    /** As it was before. */
    static String restored(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && DANGEROUS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
