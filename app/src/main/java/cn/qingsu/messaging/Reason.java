package cn.qingsu.messaging;

/** Why a message was not sent, or not yet. What a server said in its own words is not kept, since it may name the address. */
public enum Reason {
    PAST("以往的事，不补发"),
    DEMONSTRATION("演示城市，不发送"),
    IMPORTED("导入的以往诉求，不补发回执"),
    ANONYMOUS("匿名诉求，不发送"),
    NO_ADDRESS("没有留下手机号码或电子邮箱"),
    NOTHING_PUBLIC("没有可以公开的内容"),
    NO_TEMPLATE("这种场合没有启用的模板"),
    SUPERSEDED("事情已有新的进展，不再需要"),
    BY_OFFICER("由工作人员取消"),
    TOO_OLD("超过时限仍未发出"),
    NO_SENDER("还没有配置这种发送方式"),
    UNREACHABLE("连不上发送服务器"),
    TIMEOUT("发送服务器没有按时应答"),
    INTERRUPTED("与发送服务器的连接中断"),
    SIGN_IN("发送服务器不接受登录"),
    INSECURE("发送服务器不支持加密，没有发送"),
    UNTRUSTED("发送服务器的证书不可信，没有发送"),
    BUSY("发送服务器暂时不收"),
    REFUSED("发送服务器拒收"),
    BAD_ADDRESS("对方地址不存在或拒收"),
    SENDER_FAULT("发送程序出错");

    private final String label;

    Reason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
