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

    public ImportCounts plus(ImportItem item) {
        var one = ResultCounts.one(item.result());
        var kind = item.kind();
        return new ImportCounts(
                kind.equals("conversation") || kind.equals("record") ? conversations.plus(one) : conversations,
                messages.plus(item.messages()),
                kind.equals("output") || kind.equals("document") ? outputs.plus(one) : outputs,
                kind.equals("prompt") || kind.equals("project") ? prompts.plus(one) : prompts,
                kind.equals("file") ? files.plus(one) : files);
    }
}
