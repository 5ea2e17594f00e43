package cn.qingsu.intake.attachment.content;

import cn.qingsu.kernel.Decision;

/** Why a file is not taken, in words that say what to do instead. */
final class Refusals {

    private static final String KINDS = "附件规则：收照片（JPG、PNG、WebP）、录音、PDF 和 Office 文件";
    private static final String SOUND = "附件规则：文件须完整、可打开";
    private static final String HARMLESS = "附件规则：文件不得含可执行内容";

    private Refusals() {}

    static <T> Decision<T> unknown() {
        return kind("file-kind-unknown", "这种文件收不了。请改传照片（JPG、PNG、WebP）、录音、PDF 或 Office 文件。");
    }

    static <T> Decision<T> kind(String code, String message) {
        return Decision.refused(code, KINDS, message);
    }

    static <T> Decision<T> archive() {
        return kind("file-archive", "这是压缩包，不是照片或文件，收不了。请解压后把里面的文件一个一个传上来。");
    }

    static <T> Decision<T> damaged() {
        return Decision.refused("file-damaged", SOUND, "文件不完整或已损坏，打不开。请重新拍摄或导出后再传。");
    }

    static <T> Decision<T> tooInvolved() {
        return Decision.refused("file-too-involved", HARMLESS, "这个文件的内容太多太杂，查不完，收不了。请另存为 PDF（“打印为 PDF”）或拆成几份再传。");
    }

    static <T> Decision<T> harmful(String code, String message) {
        return Decision.refused(code, HARMLESS, message);
    }
}
