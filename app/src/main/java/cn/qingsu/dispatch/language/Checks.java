package cn.qingsu.dispatch.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Whether what the model said holds: only what was given, nothing made up. */
final class Checks {

    private static final int LONGEST_NOTE = 200;
    private static final int LONGEST_DRAFT = 2_000;

    private static final Pattern THOUGHT = Pattern.compile("(?s)<think>.*?</think>");
    private static final Pattern FENCE = Pattern.compile("(?s)^```[a-zA-Z]*\\s*(.*?)\\s*```$");
    private static final Pattern DECLINED =
            Pattern.compile("^(?:很?抱歉|对不起|作为.{0,8}(?:模型|AI|助手)|我无法|我不能|无法回答|I'?m sorry|I can(?:'|no)t|Sorry)");

    /** The name of a law or rule, as people cite one. */
    private static final Pattern LAW = Pattern.compile("《([^》]{2,60})》");

    private static final Pattern DAY =
            Pattern.compile("[0-9]{1,4}\\s*年\\s*[0-9]{1,2}\\s*月|[0-9]{1,2}\\s*月\\s*[0-9]{1,2}\\s*日");

    private Checks() {}

    static Reranking reranking(String said, Question question, Veil veil) {
        JsonNode answer = json(said);
        Map<String, Candidate> given =
                question.candidates().stream().collect(Collectors.toMap(Candidate::unit, Function.identity()));
        Set<Candidate> order = new LinkedHashSet<>();
        for (String code : texts(answer.path("order"))) {
            Candidate candidate = given.get(code);
            if (candidate == null || !order.add(candidate)) {
                throw new Failure(Answer.Reason.UNFOUNDED);
            }
        }
        if (order.isEmpty()) {
            throw new Failure(Answer.Reason.BROKEN);
        }
        order.addAll(question.candidates());
        return new Reranking(new ArrayList<>(order), note(answer.path("note").asString(""), veil));
    }

    /** A note that says too much is left out; the order may still be good. */
    private static String note(String said, Veil veil) {
        String note = veil.lifted(said).strip();
        return Veil.isPersonal(note) || Veil.hasSigns(note)
                ? ""
                : note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) + "…" : note;
    }

    static Draft draft(String said, DraftOrder order, Veil veil) {
        JsonNode answer = json(said);
        Map<String, Source> given = order.sources().stream().collect(Collectors.toMap(Source::id, Function.identity()));
        Set<Source> cited = new LinkedHashSet<>();
        for (String id : texts(answer.path("cited"))) {
            Source source = given.get(id);
            if (source == null) {
                throw new Failure(Answer.Reason.UNFOUNDED);
            }
            cited.add(source);
        }
        String text = answer.path("text").asString("").strip();
        if (text.length() < 10) {
            throw new Failure(Answer.Reason.BROKEN);
        }
        if (text.length() > LONGEST_DRAFT) {
            throw new Failure(Answer.Reason.TOO_LONG);
        }
        String material = order.text() + "\n" + order.done() + "\n"
                + order.sources().stream()
                        .map(each -> each.title() + "\n" + each.text())
                        .collect(Collectors.joining("\n"));
        if (Veil.isPersonal(text) || !rests(text, LAW, material) || !rests(text, DAY, material)) {
            throw new Failure(Answer.Reason.UNFOUNDED);
        }
        String lifted = veil.lifted(text);
        if (Veil.hasSigns(lifted)) {
            throw new Failure(Answer.Reason.UNFOUNDED);
        }
        return new Draft(lifted, new ArrayList<>(cited));
    }

    /** Whether all that {@code pattern} finds in a text stands in what was given. */
    private static boolean rests(String text, Pattern pattern, String material) {
        String there = material.replaceAll("\\s", "");
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String what = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
            if (!there.contains(what.replaceAll("\\s", ""))) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode json(String said) {
        String plain = THOUGHT.matcher(said).replaceAll("").strip();
        Matcher fenced = FENCE.matcher(plain);
        if (fenced.matches()) {
            plain = fenced.group(1);
        }
        if (DECLINED.matcher(plain).find()) {
            throw new Failure(Answer.Reason.DECLINED);
        }
        return ChatServer.read(plain);
    }

    private static List<String> texts(JsonNode list) {
        if (!list.isArray()) {
            throw new Failure(Answer.Reason.BROKEN);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list) {
            if (!each.isString()) {
                throw new Failure(Answer.Reason.BROKEN);
            }
            texts.add(each.stringValue().strip());
        }
        return texts;
    }
}
