package cn.qingsu.intake.attachment.content;

import cn.qingsu.kernel.Decision;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes pictures of pictures: thumbnails, upright ones, blackened ones. Decodes only as many pixels as it keeps. Whoever calls sees to
 * it that not many do so at once.
 */
public final class Darkroom {

    /** The longer side of a thumbnail. */
    static final int THUMBNAIL = 480;

    /** More are halved, so that one picture takes no more than some 50 MB. */
    private static final long MOST_DECODED = 16_000_000;

    private static final float QUALITY = 0.9f;
    private static final float THUMBNAIL_QUALITY = 0.8f;

    /** Decoders hold such pictures as a whole, at several bytes a pixel. */
    private static final long MOST_HEAVY = 25_000_000;

    private Darkroom() {}

    /**
     * An area to blacken, in parts of the picture's width and height from its upper left corner, each from 0 to 1.
     */
    public record Area(double left, double top, double width, double height) {

        public Area {
            if (!(left >= 0 && top >= 0 && width > 0 && height > 0 && left + width <= 1.001 && top + height <= 1.001)) {
                throw new IllegalArgumentException("not within the picture");
            }
        }
    }

    static Decision<Recognised> develop(Picture picture) {
        boolean foreign = WebpFile.is(Bytes.of(picture.clean()));
        if (picture.heavy() && picture.pixels() > (foreign ? MOST_DECODED : MOST_HEAVY)) {
            return Refusals.kind("picture-too-many-pixels", "这张图太大了，请缩小后再传。");
        }
        try {
            if (picture.shot().orientation() == 1 && !foreign) {
                BufferedImage small = decoded(picture.clean(), sampling(picture, THUMBNAIL));
                return Decision.accepted(new Recognised(
                        picture.kind(),
                        new Recognised.Image(
                                picture.width(), picture.height(), picture.clean(), thumbnail(small), picture.shot())));
            }
            BufferedImage whole = decoded(picture.clean(), halving(picture.pixels()));
            BufferedImage upright = upright(whole, picture.shot().orientation());
            return Decision.accepted(new Recognised(
                    FileKind.JPEG,
                    new Recognised.Image(
                            upright.getWidth(),
                            upright.getHeight(),
                            jpeg(upright, QUALITY),
                            thumbnail(upright),
                            picture.shot())));
        } catch (IOException | RuntimeException undecodable) {
            return Refusals.damaged();
        }
    }

    /** The picture with {@code areas} black; what was under them is in no byte of it. */
    public static Recognised.Image blacken(byte[] picture, FileKind kind, long pixels, List<Area> areas)
            throws IOException {
        BufferedImage decoded = decoded(picture, halving(pixels));
        BufferedImage image = new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.drawImage(decoded, 0, 0, Color.WHITE, null);
        graphics.setColor(Color.BLACK);
        for (Area area : areas) {
            int left = (int) Math.floor(area.left() * image.getWidth());
            int top = (int) Math.floor(area.top() * image.getHeight());
            graphics.fillRect(
                    left,
                    top,
                    (int) Math.ceil(area.width() * image.getWidth()) + 1,
                    (int) Math.ceil(area.height() * image.getHeight()) + 1);
        }
        graphics.dispose();
        byte[] bytes = kind == FileKind.PNG ? png(image) : jpeg(image, QUALITY);
        return new Recognised.Image(image.getWidth(), image.getHeight(), bytes, thumbnail(image), Shot.UNKNOWN);
    }

    /** Every how many-th pixel of a side is enough for twice the wanted size, so that scaling down still smooths. */
    private static int sampling(Picture picture, int wanted) {
        return Math.max(1, Math.max(picture.width(), picture.height()) / (2 * wanted));
    }

    private static int halving(long pixels) {
        int every = 1;
        while (pixels / ((long) every * every) > MOST_DECODED) {
            every++;
        }
        return every;
    }

    private static BufferedImage decoded(byte[] picture, int every) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            ImageReader reader = reader(picture, in);
            try {
                reader.setInput(in, true, true);
                ImageReadParam param = reader.getDefaultReadParam();
                param.setSourceSubsampling(every, every, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageReader reader(byte[] picture, ImageInputStream in) throws IOException {
        if (WebpFile.is(Bytes.of(picture))) {
            return WebpFile.reader();
        }
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IOException("no reader");
        }
        return readers.next();
    }

    private static byte[] thumbnail(BufferedImage image) throws IOException {
        double scale = Math.min(1, (double) THUMBNAIL / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return jpeg(small, THUMBNAIL_QUALITY);
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean lying = orientation >= 5;
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        BufferedImage turned =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = turned.createGraphics();
        graphics.setColor(Color.WHITE); // behind what lets light through
        graphics.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return turned;
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        }
        return bytes.toByteArray();
    }
}
