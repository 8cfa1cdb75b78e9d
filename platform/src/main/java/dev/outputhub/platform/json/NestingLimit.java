package dev.outputhub.platform.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.util.JsonParserDelegate;

/** Stops reading where a body is nested too deep or holds a number that is none to its readers, and says in which field. */
final class NestingLimit extends JsonParserDelegate {

    /**
     * Objects and arrays around each other, those of the request included. What is accepted comes back inside of lists, events and
     * audit entries, whose writer takes some hundred; nobody has said a thing in 64 that they could read again.
     */
    static final int DEEPEST = 64;

    private final boolean wholeBody;

    NestingLimit(JsonParser parser) {
        super(parser);
        wholeBody = parser.streamReadContext().getNestingDepth() <= 1;
    }

    @Override
    public JsonToken nextToken() {
        var token = super.nextToken();
        if (token != null && token.isStructStart() && streamReadContext().getNestingDepth() > DEEPEST) {
            throw refused("is nested more than " + DEEPEST + " deep");
        }
        // it would be kept as the text "Infinity"
        if (token == JsonToken.VALUE_NUMBER_FLOAT && !Double.isFinite(getDoubleValue())) {
            throw refused("is a number beyond all that can be kept");
        }
        return token;
    }

    private RefusedValueException refused(String reason) {
        var refused = new RefusedValueException(this, Object.class, reason);
        if (wholeBody) {
            prependField(refused); // nobody else knows
        }
        return refused;
    }

    private void prependField(RefusedValueException refused) {
        TokenStreamContext context = streamReadContext();
        while (context.getNestingDepth() > 1) {
            context = context.getParent();
        }
        if (context.hasCurrentName()) {
            refused.prependPath(Object.class, context.currentName());
        } else {
            refused.prependPath(Object.class, context.getCurrentIndex());
        }
    }
}
