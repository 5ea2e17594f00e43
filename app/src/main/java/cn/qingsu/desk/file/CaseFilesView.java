package cn.qingsu.desk.file;

import java.util.List;

/**
 * A case's files as its page shows them.
 *
 * @param mostFiles how many may come with one form
 * @param largestFile in bytes
 */
public record CaseFilesView(List<FileView> all, int mostFiles, long largestFile) {

    public List<FileView> pictures() {
        return all.stream().filter(FileView::picture).toList();
    }

    public List<FileView> others() {
        return all.stream().filter(file -> !file.picture()).toList();
    }
}
