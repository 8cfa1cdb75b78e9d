package dev.outputhub.prompt.vocabulary;

/** What a vocabulary holds: its owner answers for it, and takes it away with a vocabulary that is deleted. */
public interface VocabularyContents {

    /** Whether any of it stands under another. */
    boolean isNested(String vocabulary);

    /** Whether one of its terms is open to some groups alone. */
    boolean isLimited(String vocabulary);

    void removeAll(String vocabulary);
}
