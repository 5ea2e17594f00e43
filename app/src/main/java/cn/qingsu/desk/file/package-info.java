/** A case's files on the staff's pages: thumbnails, pictures in large, recordings, documents, and the blackening of pictures. */
@NullMarked
package cn.qingsu.desk.file;

import org.jspecify.annotations.NullMarked;
