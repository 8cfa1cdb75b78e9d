package dev.outputhub.bench.seed;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/** A small chart, as a model with a plotting tool draws it. */
final class Picture {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 120;
    private static final int BARS = 8;

    private Picture() {}

    static byte[] ofBars(RandomGenerator random) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(random.nextInt(1 << 24)));
        for (int bar = 0; bar < BARS; bar++) {
            int high = 10 + random.nextInt(HEIGHT - 20);
            pen.fillRect(10 + bar * (WIDTH - 20) / BARS, HEIGHT - 5 - high, (WIDTH - 20) / BARS - 6, high);
        }
        pen.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return png.toByteArray();
    }
}
