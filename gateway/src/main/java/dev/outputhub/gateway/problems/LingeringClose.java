package dev.outputhub.gateway.problems;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection whose request has not come to its end in two steps (RFC 9112, section 9.6): no more is said, and what still comes
 * is dropped for a while. Closed at once it would be reset under the sender's hands, who would lose the answer.
 */
final class LingeringClose extends ChannelDuplexHandler {

    private static final Duration LINGER = Duration.ofSeconds(1);

    private boolean receiving;
    private boolean lingering;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (lingering) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpObject part) {
            // what cannot be read has no end that could be seen
            receiving = part.decoderResult().isFailure() || !(message instanceof LastHttpContent);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        if (!receiving || lingering || !(context.channel() instanceof DuplexChannel channel) || !channel.isActive()) {
            context.close(promise);
            return;
        }
        lingering = true;
        channel.config().setAutoRead(true);
        // behind what is still on its way out
        context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(_ -> channel.shutdownOutput());
        context.executor().schedule(() -> context.close(promise), LINGER.toMillis(), TimeUnit.MILLISECONDS);
    }
}
