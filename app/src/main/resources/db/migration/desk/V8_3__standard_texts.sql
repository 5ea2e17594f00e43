-- Standard texts (常用语): one's own, a unit's with all below it, or everybody's. What shared ones said before stands in the journal.
create table desk.phrase (
    id         bigint      not null primary key,
    version    integer     not null,
    scope      text        not null check (scope in ('OWN', 'UNIT', 'ALL')),
    account    bigint,
    unit       text,
    title      text        not null,
    text       text        not null,
    actions    text[]      not null default '{}',   -- the commands that it is for; none for all
    states     text[]      not null default '{}',
    categories text[]      not null default '{}',
    removed    boolean     not null default false,
    changed_at timestamptz not null,
    changed_by bigint,                               -- null for those that are shipped
    check ((scope = 'OWN') = (account is not null)),
    check ((scope = 'UNIT') = (unit is not null))
);
create index phrase_account on desk.phrase (account) where account is not null;

insert into desk.phrase (id, version, scope, title, text, actions, changed_at) values
(1, 1, 'ALL', '答复：已办结', '{诉求人称呼}，您好！您反映的“{标题}”（编号 {编号}）已收悉。经{单位}核实处理：〔做了什么、结果如何〕。感谢您对我们工作的支持和监督。', '{reply}', now()),
(2, 1, 'ALL', '答复：需要时间', '{诉求人称呼}，您好！您反映的“{标题}”已由{单位}到场核实。因〔原因〕，预计〔日期〕前完成；完成后我们会再告知您结果。', '{reply}', now()),
(3, 1, 'ALL', '答复：不属实', '{诉求人称呼}，您好！{单位}已于〔日期〕到{地点}现场核实，未发现您反映的情况。如有新的时间、地点或照片，请补充，我们会再次核查。', '{reply}', now()),
(4, 1, 'ALL', '经过：现场核实', '{今天}〔时间〕，我单位〔人数〕人到{地点}现场核实，诉求人反映的情况〔属实／部分属实〕。处理：〔措施〕。依据：〔法规条款〕。已〔当面／电话〕告知诉求人，对方〔意见〕。', '{reply,report,note-progress}', now()),
(5, 1, 'ALL', '联系：接通', '{今天}〔时间〕与{诉求人称呼}通话，核对了地点和诉求，告知将由{主办单位}办理，最迟 {答复期限}答复。对方要求：〔内容〕。', '{record-contact}', now()),
(6, 1, 'ALL', '联系：无人接听', '{今天}〔时间〕拨打诉求人登记的电话，响铃后无人接听；将换时段再联系。', '{record-contact}', now()),
(7, 1, 'ALL', '请补充：具体位置', '您好！为了尽快办理您反映的“{标题}”，请补充具体位置（门牌号、附近的路口或商铺）和发生的时间；有照片的请一并上传。', '{ask-supplement}', now()),
(8, 1, 'ALL', '请补充：证明材料', '您好！办理您反映的“{标题}”需要您补充：〔合同、票据、聊天记录等〕。材料只用于办理这件诉求。', '{ask-supplement}', now()),
(9, 1, 'ALL', '延期：需要检测鉴定', '该事项需由有资质的机构检测（鉴定），已于〔日期〕委托，预计〔日期〕出具结果，现有期限内无法办结。已向诉求人说明并取得理解。', '{ask-extension}', now()),
(10, 1, 'ALL', '退单：不属本单位职责', '经核实，该事项发生在{地点}，按职责清单第〔几〕条，应由〔单位〕主办；我单位不具备〔执法权／管理权〕。', '{return}', now()),
(11, 1, 'ALL', '退回：答复没有回应诉求', '答复没有逐项回应诉求人的要求：〔哪一项〕。请补充做了什么、结果如何、何时完成，并写明依据。', '{reject-reply}', now()),
(12, 1, 'ALL', '直接答复：开头', '{诉求人称呼}，您好！关于您咨询的“{分类}”问题，答复如下：', '{answer}', now()),
(13, 1, 'ALL', '直接答复：结尾', '以上答复供您参考，具体以办理窗口的要求为准。如还有疑问，可以随时拨打 12345。', '{answer}', now()),
(14, 1, 'ALL', '解释：已解决但不满意', '{诉求人称呼}，您好！您反映的“{标题}”已经解决，您对〔哪一点〕不满意，我们向您说明：〔理由和依据〕。感谢您的理解。', '{explain}', now());
