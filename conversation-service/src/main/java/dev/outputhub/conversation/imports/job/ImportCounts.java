package dev.outputhub.conversation.imports.job;

/** How many of everything; {@code files} are those that hold no record of ours. */
public record ImportCounts(
        ResultCounts conversations,
        ResultCounts messages,
        ResultCounts outputs,
        ResultCounts prompts,
        ResultCounts files) {

    public static final ImportCounts NONE = new ImportCounts(
            ResultCounts.NONE, ResultCounts.NONE, ResultCounts.NONE, ResultCounts.NONE, ResultCounts.NONE);

    /** Whether any record was taken, or would have been were it not here already. */
    public boolean anyTaken() {
        return conversations.taken() + outputs.taken() + prompts.taken() > 0;
    }

    /** Every line of a report is counted once, whatever its kind. */
    public ImportCounts plus(ImportItem item) {
        var one = ResultCounts.one(item.result());
        var said = messages.plus(item.messages());
        return switch (item.kind()) {
            case "conversation", "record" -> new ImportCounts(conversations.plus(one), said, outputs, prompts, files);
            case "output", "document" -> new ImportCounts(conversations, said, outputs.plus(one), prompts, files);
            case "prompt", "project" -> new ImportCounts(conversations, said, outputs, prompts.plus(one), files);
            default -> new ImportCounts(conversations, said, outputs, prompts, files.plus(one));
        };
    }
}
