package dev.outputhub.gateway.problems;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.util.ReferenceCountUtil;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server refuses before anything of ours sees it, such as an address of 20 kB or a line that is no request, is answered like
 * everything else. Nobody traced it, and so it has no trace id.
 */
@Component
class ServerProblems implements NettyServerCustomizer {

    private final JsonMapper json;

    ServerProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, remote) -> channel.pipeline()
                .addAfter(NettyPipeline.HttpCodec, "serverProblems", new Refusals())
                .addAfter(NettyPipeline.HttpCodec, "lingeringClose", new LingeringClose()));
    }

    private final class Refusals extends ChannelOutboundHandlerAdapter {

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            context.write(
                    message instanceof FullHttpResponse response && lacksReason(response)
                            ? explained(response)
                            : message,
                    promise);
        }
    }

    private static boolean lacksReason(FullHttpResponse response) {
        return response.status().codeClass() == HttpStatusClass.CLIENT_ERROR
                && HttpStatus.resolve(response.status().code()) != null
                && !response.content().isReadable()
                && !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    private FullHttpResponse explained(FullHttpResponse response) {
        var status = HttpStatus.valueOf(response.status().code());
        var body = json.writeValueAsBytes(ProblemBody.of(problem(status), "/", ""));
        var explained = new DefaultFullHttpResponse(
                response.protocolVersion(), response.status(), Unpooled.wrappedBuffer(body));
        explained
                .headers()
                .add(response.headers())
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set("X-Content-Type-Options", "nosniff")
                .setInt(HttpHeaderNames.CONTENT_LENGTH.toString(), body.length);
        ReferenceCountUtil.release(response);
        return explained;
    }

    private static Problem problem(HttpStatus status) {
        return switch (status) {
            case URI_TOO_LONG ->
                new Problem(ErrorCode.ADDRESS_TOO_LONG, "The address is longer than the 16 kB taken here.");
            case REQUEST_HEADER_FIELDS_TOO_LARGE ->
                new Problem(ErrorCode.HEADERS_TOO_LARGE, "The headers are larger than the 32 kB taken here.");
            default ->
                new Problem(
                        ErrorCode.MALFORMED_REQUEST,
                        "The request is not one that HTTP knows: look at its address and its headers.");
        };
    }
}
