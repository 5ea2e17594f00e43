package cn.qingsu.intake.attachment.content;

/** The kinds of files that are taken. */
public enum FileKind {
    JPEG(Family.PICTURE, "image/jpeg", "jpg", "照片"),
    PNG(Family.PICTURE, "image/png", "png", "图片"),
    MP3(Family.SOUND, "audio/mpeg", "mp3", "录音"),
    M4A(Family.SOUND, "audio/mp4", "m4a", "录音"),
    OGG(Family.SOUND, "audio/ogg", "ogg", "录音"),
    WEBM(Family.SOUND, "audio/webm", "webm", "录音"),
    WAV(Family.SOUND, "audio/wav", "wav", "录音"),
    AMR(Family.SOUND, "audio/amr", "amr", "录音"),
    PDF(Family.DOCUMENT, "application/pdf", "pdf", "PDF 文件"),
    DOCX(Family.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "Word 文件"),
    XLSX(Family.DOCUMENT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "Excel 文件"),
    PPTX(
            Family.DOCUMENT,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "pptx",
            "PowerPoint 文件"),
    DOC(Family.DOCUMENT, "application/msword", "doc", "Word 文件"),
    XLS(Family.DOCUMENT, "application/vnd.ms-excel", "xls", "Excel 文件");

    private final Family family;
    private final String mediaType;
    private final String extension;
    private final String label;

    FileKind(Family family, String mediaType, String extension, String label) {
        this.family = family;
        this.mediaType = mediaType;
        this.extension = extension;
        this.label = label;
    }

    /** How a file is shown. */
    public enum Family {
        PICTURE,
        SOUND,
        DOCUMENT
    }

    public Family family() {
        return family;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without the full stop. */
    public String extension() {
        return extension;
    }

    public String label() {
        return label;
    }
}
