/** E-mail by SMTP. Off until the city says where its mail server is. */
@NullMarked
package cn.qingsu.messaging.smtp;

import org.jspecify.annotations.NullMarked;
