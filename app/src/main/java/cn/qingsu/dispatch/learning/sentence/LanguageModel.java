package cn.qingsu.dispatch.learning.sentence;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The language model bge-small-zh-v1.5 with eight-bit weights, run by ONNX Runtime. One text at a time: its weights' scale is found
 * anew for every batch, so that in a batch a text's meaning would depend on its neighbours. Loaded when first asked, about 100 MB.
 */
public final class LanguageModel implements SentenceReader {

    /** Pieces that are read; Chinese has about one a character. */
    public static final int MOST_PIECES = 1_016;
    /** Pieces that are read at once, with the marks for beginning and end. */
    private static final int WINDOW = 256;

    private static final String NAME = "bge-small-zh-v1.5-q/";
    private static final String WEIGHTS = "/bge-small-zh-v1.5-q.onnx";
    private static final String PIECES = "/bge-small-zh-v1.5-q-tokenizer.json";
    private static final int DIMENSIONS = 512;
    private static final double TINY = 1e-12;
    /** What the third of four layers says. */
    private static final String BEFORE_LAST = "/encoder/layer.2/output/LayerNorm/Add_1_output_0";

    private final int mostPieces;

    private LanguageModel(int mostPieces) {
        this.mostPieces = mostPieces;
    }

    /** @param mostPieces reading stops here; less is faster on long texts */
    public static LanguageModel reading(int mostPieces) {
        return new LanguageModel(mostPieces);
    }

    /** The reader of this name; empty if it is not one of this program's. */
    public static Optional<SentenceReader> named(String name) {
        return name.matches(NAME + "[1-9][0-9]{1,3}")
                ? Optional.of(new LanguageModel(Integer.parseInt(name.substring(NAME.length()))))
                : Optional.empty();
    }

    @Override
    public String name() {
        return NAME + mostPieces;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public Optional<TopLayer> topLayer() {
        return Optional.of(Top.LAYER);
    }

    @Override
    public float[] read(String text) {
        return sentence(text).meaning();
    }

    /** A long letter is read in parts: its meaning is the middle of theirs, and its last layer sees the pieces of all. */
    @Override
    public Sentence sentence(String text) {
        List<Sentence> parts = Loaded.PIECES.parts(text, mostPieces, WINDOW).stream()
                .map(LanguageModel::readAtOnce)
                .toList();
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        float[] meaning = new float[DIMENSIONS];
        for (Sentence part : parts) {
            for (int d = 0; d < DIMENSIONS; d++) {
                meaning[d] += part.meaning()[d];
            }
        }
        return new Sentence(
                ofLengthOne(meaning),
                PieceStates.joined(parts.stream().map(Sentence::pieces).toList()));
    }

    private static Sentence readAtOnce(long[] pieces) {
        long[] shape = {1, pieces.length};
        long[] ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(pieces), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[pieces.length]), shape);
                OrtSession.Result result = Loaded.SESSION.run(
                        Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return new Sentence(
                    firstOf(((OnnxTensor) result.get(0)).getFloatBuffer()),
                    PieceStates.of(((OnnxTensor) result.get(1)).getFloatBuffer(), pieces.length, DIMENSIONS));
        } catch (OrtException broken) {
            throw new IllegalStateException("the language model did not run", broken);
        }
    }

    /** The first piece stands for the whole text. */
    private static float[] firstOf(FloatBuffer states) {
        float[] meaning = new float[DIMENSIONS];
        states.get(meaning);
        return ofLengthOne(meaning);
    }

    /** In place. */
    private static float[] ofLengthOne(float[] meaning) {
        double squares = 0;
        for (float each : meaning) {
            squares += each * each;
        }
        float scale = (float) (1 / Math.sqrt(Math.max(squares, TINY)));
        for (int i = 0; i < meaning.length; i++) {
            meaning[i] *= scale;
        }
        return meaning;
    }

    /** Loaded by the first who asks, once for the process. */
    private static final class Loaded {

        static final WordPieces PIECES = new WordPieces(pieces());
        static final OrtSession SESSION = session(new OnnxFile(resource(WEIGHTS)).alsoTelling(BEFORE_LAST));

        private static Map<String, Integer> pieces() {
            JsonNode list =
                    JsonMapper.shared().readTree(resource(LanguageModel.PIECES)).at("/model/vocab");
            Map<String, Integer> numbers = new HashMap<>();
            list.properties()
                    .forEach(each -> numbers.put(each.getKey(), each.getValue().asInt()));
            return numbers;
        }

        private static OrtSession session(byte[] model) {
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                return OrtEnvironment.getEnvironment().createSession(model, options);
            } catch (OrtException broken) {
                throw new IllegalStateException("the language model cannot be loaded", broken);
            }
        }
    }

    /** Needed for learning only. */
    private static final class Top {
        static final TopLayer LAYER = TopLayer.of(new OnnxFile(resource(WEIGHTS)));
    }

    private static byte[] resource(String name) {
        try (InputStream in = LanguageModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
