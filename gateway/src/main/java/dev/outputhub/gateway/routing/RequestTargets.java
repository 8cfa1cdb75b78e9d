package dev.outputhub.gateway.routing;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import java.util.HexFormat;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Percent-encodes what browsers and scripts leave as it is in an address ({@code |}, {@code [}, a percent sign by itself, letters
 * beyond ASCII) and RFC 3986 does not have: the server would refuse it without a word.
 */
@Component
class RequestTargets implements NettyServerCustomizer {

    private static final String PUNCTUATION = "-._~:/?@!$&'()*+,;=";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, remote) ->
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "requestTargets", new Encoding()));
    }

    private static final class Encoding extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (message instanceof HttpRequest request) {
                request.setUri(encoded(request.uri()));
            }
            super.channelRead(context, message);
        }
    }

    /** @param target as it came, a character for each byte */
    static String encoded(String target) {
        var encoded = new StringBuilder(target.length());
        for (int at = 0; at < target.length(); at++) {
            char character = target.charAt(at);
            if (isLegal(character) || (character == '%' && isEscape(target, at))) {
                encoded.append(character);
            } else {
                encoded.append('%').append(HEX.toHexDigits((byte) character));
            }
        }
        return encoded.toString();
    }

    private static boolean isLegal(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || PUNCTUATION.indexOf(character) >= 0;
    }

    private static boolean isEscape(String target, int at) {
        return at + 2 < target.length()
                && HexFormat.isHexDigit(target.charAt(at + 1))
                && HexFormat.isHexDigit(target.charAt(at + 2));
    }
}
