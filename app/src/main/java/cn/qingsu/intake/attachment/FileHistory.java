package cn.qingsu.intake.attachment;

import cn.qingsu.intake.attachment.AttachmentEvent.FileAttached;
import cn.qingsu.intake.attachment.AttachmentEvent.OriginalViewed;
import cn.qingsu.intake.attachment.AttachmentEvent.PictureRedacted;
import cn.qingsu.intake.attachment.content.FileKind;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.kernel.RequestId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Tells what has happened to a request's files, as the journal has it. No file is named, since its name may name people. */
@Service
public class FileHistory {

    private final Journal journal;

    FileHistory(Journal journal) {
        this.journal = journal;
    }

    /** Oldest first; files that came together are one step. Whoever asks must be allowed to open the case. */
    public List<FileStep> of(RequestId request) {
        List<FileStep> steps = new ArrayList<>();
        List<Entry> together = new ArrayList<>();
        for (Entry entry : journal.of(AttachmentEvent.subject(request))) {
            if (!together.isEmpty() && !comesWith(together.getFirst(), entry)) {
                steps.add(attached(together));
                together.clear();
            }
            if (entry.is(FileAttached.class)) {
                together.add(entry);
            } else {
                steps.add(changed(entry));
            }
        }
        if (!together.isEmpty()) {
            steps.add(attached(together));
        }
        return steps;
    }

    private static boolean comesWith(Entry first, Entry next) {
        return next.is(FileAttached.class)
                && next.at().equals(first.at())
                && next.author().equals(first.author());
    }

    private static FileStep attached(List<Entry> together) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        boolean internal = true;
        for (Entry entry : together) {
            FileAttached event = entry.as(FileAttached.class);
            kinds.merge(
                    event.purpose().label() + "："
                            + FileKind.valueOf(event.kind()).label(),
                    1,
                    Integer::sum);
            internal &= event.purpose() == Purpose.INTERNAL;
        }
        return new FileStep(
                together.getFirst().at(),
                together.getFirst().author(),
                "上传 " + together.size() + " 个附件",
                kinds.entrySet().stream()
                        .map(each -> each.getKey() + (each.getValue() > 1 ? " × " + each.getValue() : ""))
                        .collect(Collectors.joining("，")),
                internal,
                false);
    }

    private static FileStep changed(Entry entry) {
        if (entry.is(PictureRedacted.class)) {
            return new FileStep(
                    entry.at(),
                    entry.author(),
                    "遮挡图片",
                    "遮挡 " + entry.as(PictureRedacted.class).areas() + " 处，原件仍保存",
                    true,
                    false);
        }
        if (entry.is(OriginalViewed.class)) {
            return new FileStep(
                    entry.at(),
                    entry.author(),
                    "查看遮挡前的原件",
                    "用途：" + entry.as(OriginalViewed.class).reason(),
                    true,
                    true);
        }
        throw new IllegalStateException("unknown event " + entry.type());
    }
}
