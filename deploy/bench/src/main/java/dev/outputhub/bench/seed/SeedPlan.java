package dev.outputhub.bench.seed;

/** How many rows there are of each kind; together as many as were asked for. */
record SeedPlan(int snippets, int prompts, int agents, int conversations, int files, int outputs) {

    /** So that there is one of each kind. */
    static final int LEAST = 10;

    static SeedPlan of(int rows) {
        if (rows < LEAST) {
            throw new IllegalArgumentException("There are at least " + LEAST + " rows, so that each kind has some.");
        }
        int snippets = share(rows, 2);
        int prompts = share(rows, 14);
        int agents = share(rows, 3);
        int conversations = share(rows, 18);
        int files = share(rows, 5);
        return new SeedPlan(
                snippets,
                prompts,
                agents,
                conversations,
                files,
                rows - snippets - prompts - agents - conversations - files);
    }

    private static int share(int rows, int percent) {
        return Math.max(1, rows * percent / 100);
    }
}
