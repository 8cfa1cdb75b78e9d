package dev.outputhub.platform.json;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * The Accept header but for its charsets: JSON has no encoding to choose (RFC 8259, sections 8.1 and 11). Asked for another one, no
 * converter would write the answer, after the work was done.
 */
final class AcceptWithoutCharset implements ContentNegotiationStrategy {

    private static final String CHARSET = "charset";

    private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        return header.resolveMediaTypes(request).stream()
                .map(AcceptWithoutCharset::without)
                .toList();
    }

    private static MediaType without(MediaType type) {
        if (type.getParameter(CHARSET) == null) {
            return type;
        }
        var parameters = new LinkedHashMap<>(type.getParameters());
        parameters.keySet().removeIf(CHARSET::equalsIgnoreCase);
        return new MediaType(type, parameters);
    }
}
