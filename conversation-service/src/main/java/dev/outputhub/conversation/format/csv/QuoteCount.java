package dev.outputhub.conversation.format.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts quotation marks, of which a whole table has an even number, and knows how the text ended. */
final class QuoteCount extends FilterReader {

    private long quotes;
    private int last = -1;

    QuoteCount(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        var character = super.read();
        if (character >= 0) {
            count((char) character);
        }
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int wanted) throws IOException {
        var read = super.read(buffer, offset, wanted);
        for (var at = offset; at < offset + read; at++) {
            count(buffer[at]);
        }
        return read;
    }

    boolean isOpen() {
        return quotes % 2 == 1;
    }

    boolean endsInALine() {
        return last != '\n' && last != '\r';
    }

    private void count(char character) {
        quotes += character == '"' ? 1 : 0;
        last = character;
    }
}
