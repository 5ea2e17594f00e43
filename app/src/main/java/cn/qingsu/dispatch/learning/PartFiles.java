package cn.qingsu.dispatch.learning;

import cn.qingsu.dispatch.learning.judgement.Confidence;
import cn.qingsu.dispatch.learning.judgement.Council;
import cn.qingsu.dispatch.learning.judgement.Judge;
import cn.qingsu.dispatch.learning.member.Margins;
import cn.qingsu.dispatch.learning.member.Net;
import cn.qingsu.dispatch.learning.member.Rereading;
import cn.qingsu.dispatch.learning.member.Scale;
import cn.qingsu.dispatch.learning.neighbour.PastOrders;
import cn.qingsu.dispatch.learning.sentence.TopLayer;
import cn.qingsu.dispatch.learning.text.Vocabulary;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of a model as files of a folder, each read and written as a whole. */
final class PartFiles {

    private static final int BUFFER = 1 << 20;

    private final Path folder;

    PartFiles(Path folder) {
        this.folder = folder;
    }

    @FunctionalInterface
    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    private void write(String name, Writing writing) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), BUFFER))) {
            writing.to(out);
        }
    }

    private <T> T read(String name, Reading<T> reading) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(name)), BUFFER))) {
            return reading.from(in);
        }
    }

    void write(ModelParts parts) throws IOException {
        write("labels", out -> Halves.write(out, parts.labels()));
        Members members = parts.members();
        write("vocabulary", out -> write(out, members.vocabulary()));
        write("margins", out -> write(out, members.margins()));
        write("words", out -> write(out, members.words()));
        write("net", out -> write(out, members.net()));
        if (members.rereading().isPresent()) {
            write("rereading", out -> write(out, members.rereading().orElseThrow()));
        }
        write("judge", out -> write(out, parts.judge()));
        write("past", out -> write(out, members.past()));
    }

    ModelParts read(ModelCard card) throws IOException {
        return new ModelParts(
                card,
                read("labels", Halves::readTexts),
                new Members(
                        read("vocabulary", PartFiles::vocabulary),
                        read("margins", PartFiles::margins),
                        read("words", PartFiles::margins),
                        read("net", PartFiles::net),
                        Files.exists(folder.resolve("rereading"))
                                ? Optional.of(read("rereading", PartFiles::rereading))
                                : Optional.empty(),
                        read("past", PartFiles::past)),
                read("judge", PartFiles::judge));
    }

    private static void write(DataOutputStream out, Vocabulary vocabulary) throws IOException {
        List<String> grams = new ArrayList<>();
        double[] rarity = new double[vocabulary.size()];
        for (int id = 0; id < vocabulary.size(); id++) {
            grams.add(vocabulary.gram(id));
            rarity[id] = vocabulary.rarity(id);
        }
        Halves.write(out, grams);
        Halves.write(out, rarity);
    }

    private static Vocabulary vocabulary(DataInputStream in) throws IOException {
        String[] grams = Halves.readTexts(in).toArray(String[]::new);
        double[] rarity = Halves.readDoubles(in);
        float[] narrow = new float[rarity.length];
        for (int id = 0; id < narrow.length; id++) {
            narrow[id] = (float) rarity[id];
        }
        return new Vocabulary(grams, narrow);
    }

    private static void write(DataOutputStream out, Margins margins) throws IOException {
        Halves.write(out, margins.gramWeights());
        Halves.write(out, margins.meaningWeights());
        Halves.write(out, margins.bias());
    }

    private static Margins margins(DataInputStream in) throws IOException {
        return new Margins(Halves.readPacked(in), Halves.readRows(in), Halves.read(in));
    }

    private static void write(DataOutputStream out, Net net) throws IOException {
        Halves.write(out, net.scale().middle());
        Halves.write(out, net.scale().stretch());
        Halves.write(out, net.gramWeights());
        Halves.write(out, net.meaningWeights());
        Halves.write(out, net.hiddenBias());
        Halves.write(out, net.outWeights());
        Halves.write(out, net.outBias());
    }

    private static Net net(DataInputStream in) throws IOException {
        Scale scale = new Scale(Halves.read(in), Halves.read(in));
        return new Net(
                scale,
                Halves.readPacked(in),
                Halves.readRows(in),
                Halves.read(in),
                Halves.readRows(in),
                Halves.read(in));
    }

    private static void write(DataOutputStream out, Rereading rereading) throws IOException {
        out.writeInt(rereading.layer().weights().size());
        for (float[][] matrix : rereading.layer().weights()) {
            Halves.write(out, matrix);
        }
        Halves.write(out, rereading.labels());
        Halves.write(out, rereading.bias());
    }

    private static Rereading rereading(DataInputStream in) throws IOException {
        List<float[][]> weights = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            weights.add(Halves.readRows(in));
        }
        return new Rereading(new TopLayer(List.copyOf(weights)), Halves.readRows(in), Halves.read(in));
    }

    private static void write(DataOutputStream out, Judge judge) throws IOException {
        Halves.write(out, judge.council().sharpness());
        Halves.write(out, judge.council().weight());
        Halves.write(out, judge.council().push());
        Halves.write(out, judge.confidence().middle());
        Halves.write(out, judge.confidence().width());
        Halves.write(out, judge.confidence().weights());
        Halves.write(out, judge.seen());
    }

    private static Judge judge(DataInputStream in) throws IOException {
        return new Judge(
                new Council(Halves.readDoubles(in), Halves.readDoubles(in), Halves.readDoubles(in)),
                new Confidence(Halves.readDoubles(in), Halves.readDoubles(in), Halves.readDoubles(in)),
                Halves.readInts(in));
    }

    private static void write(DataOutputStream out, PastOrders past) throws IOException {
        Halves.write(out, past.texts());
        Halves.write(out, past.labels());
        Halves.write(out, past.care());
        out.writeInt(past.dimensions());
        out.write(past.meanings());
    }

    private static PastOrders past(DataInputStream in) throws IOException {
        List<String> texts = Halves.readTexts(in);
        int[] labels = Halves.readInts(in);
        float[] care = Halves.read(in);
        int dimensions = in.readInt();
        byte[] meanings = in.readNBytes(labels.length * dimensions);
        return new PastOrders(texts, labels, care, meanings, dimensions);
    }
}
