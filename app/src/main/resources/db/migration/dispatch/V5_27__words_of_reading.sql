
-- The words by which a request is read. What a city says otherwise is a row of its own; a word that no longer holds ends on valid_to.
create table dispatch.reading_word (
    kind       text not null check (kind in ('ELSEWHERE', 'FIRM', 'TITLE', 'PRODUCT', 'NO_NAME', 'TYPE', 'TIMELY', 'NOT_TIMELY', 'OWING', 'WAGES',
                                               'OFFICIAL', 'MISCONDUCT', 'CONFIDENTIAL', 'NAMELESS', 'ACCUSED', 'ANOTHER')),
    word       text not null,
    answer     text not null default '',
    weight     real not null default 1,
    valid_from date not null default '2020-01-01',
    valid_to   date check (valid_to > valid_from),
    primary key (kind, word, valid_from)
);
comment on column dispatch.reading_word.answer is 'TYPE: the type for which the word speaks; else empty';
comment on column dispatch.reading_word.weight is 'how strongly a word of TYPE speaks: 1 hardly, 2 usually, 4 nearly always';

-- Cities, provinces and counties outside the city; without 市, 省, 县.
insert into dispatch.reading_word (kind, word)
select distinct 'ELSEWHERE', unnest(string_to_array(
    '北京 天津 上海 重庆 河北 山西 内蒙古 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 河南 湖北 湖南 广东 广西 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾 '
    || '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 '
    || '呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛 '
    || '长春 四平 辽源 通化 白山 松原 白城 延边 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 '
    || '南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 '
    || '合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 '
    || '南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 莱芜 '
    || '郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 '
    || '长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西 广州 韶关 深圳 珠海市 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山市 潮州 揭阳 云浮 '
    || '南宁 柳州 桂林 梧州 北海市 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 儋州 文昌 琼海 万宁 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 '
    || '贵阳 六盘水 遵义 安顺 毕节 铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 大理 拉萨 日喀则 西安 铜川 宝鸡 咸阳 渭南 延安市 汉中 榆林 安康 商洛 '
    || '兰州 嘉峪关 金昌 白银市 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 西宁 海东 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密 喀什 伊犁 '
    || '莱阳 海阳 高密 诸城 昌邑 莱州 招远 龙口 蓬莱 栖霞 荣成 乳山 文登 寿光 青州 安丘 昌乐 临朐 五莲 莒县 芝罘 牟平 历下区 历城 槐荫 天桥区 章丘 平阴 芝罘区 奎文 潍城 坊子区 寒亭 环翠 岚山区 东港区 兰山区 河东区 罗庄区 '
    || '沂水 沂南 郯城 费县 平邑 蒙阴 莒南 临沭 兰陵 新泰 肥城 宁阳 东平 曲阜 邹城 兖州 滕州 微山 鱼台 嘉祥 梁山 泗水 汶上 金乡 邹平 博兴 无棣 惠民县 阳信 禹城 乐陵 齐河县 临邑 夏津 武城 平原县 陵城 宁津 庆云 '
    || '茌平 阳谷 莘县 东阿 冠县 高唐 临清 曹县 单县 成武 巨野 郓城 鄄城 定陶 东明 桓台 高青 沂源 张店 周村区 临淄 博山 淄川 广饶 利津县 垦利', ' '));

-- How names of firms and institutions end.
insert into dispatch.reading_word (kind, word)
select 'FIRM', unnest(string_to_array(
    '有限公司 公司 集团 股份 银行 农商行 信用社 保险 证券 酒店 宾馆 饭店 餐厅 餐馆 酒楼 火锅 烧烤店 超市 便利店 药店 药房 诊所 门诊 物业 装饰 建筑 建设 实业 科技 商贸 贸易 律所 律师事务所 事务所 工厂 加工厂 机械厂 食品厂 服装厂 化工厂 厂 '
    || '4S店 驾校 培训学校 培训班 健身房 美容院 理发店 旅行社 快递 物流 车行 牌 品牌 商行 专卖店 旗舰店 养生馆 烤肉 海鲜 大锅 鸡店 面馆 房产 地产 中介 工作室 俱乐部 合作社', ' '));

insert into dispatch.reading_word (kind, word)
select 'TITLE', unnest(string_to_array(
    '先生 女士 小姐 师傅 大爷 大妈 大叔 大姐 大哥 阿姨 老师 同志 医生 大夫 护士 经理 主任 局长 处长 科长 院长 校长 警官 法官 律师 同学 老板 老太太 老人家 队长 所长', ' '));

insert into dispatch.reading_word (kind, word)
select 'PRODUCT', unnest(string_to_array('老酒 黄酒 大白菜 白菜 啤酒 矿泉水 花生 葡萄 绿茶 茶叶 樱桃 马家沟芹菜 大姜 大饽饽 豆腐 烧肉 大花生 牌 版 话 人家 口味 石雕 剪纸 年画', ' '));

-- What stands before 社区, 街道, 镇, 村 and is no name.
insert into dispatch.reading_word (kind, word)
select 'NO_NAME', unnest(string_to_array(
    '老旧 整个 全体 附近 周边 周围 隔壁 相邻 邻近 本地 当地 网络 居民 智慧 文明 和谐 平安 所在 所属 城市 农村 乡村 新农 城中 城边 自己 咱们 我们 他们 你们 大家 几个 多个 两个 三个 四个 某个 哪个 这个 那个 每个 各个 '
    || '有的 有些 任何 其他 其它 另外 相关 主要 辖内 辖区 基层 街道 社区 居委 物业 业主 封闭 高档 商业 住宅 单位 家属 度假 影视 民俗 旅游 美丽 示范 贫困 空心 自然 行政 同一 原来 以前 现在 老人 上面 下面 一个 该 本 全 外 进 出 回 到 农 乡 小 我 你 他 她 咱 各 每 同 邻 整 这 那 哪 某 几', ' '));

insert into dispatch.reading_word (kind, answer, weight, word)
select 'TYPE', 'REPORT', 4, unnest(string_to_array('举报 实名举报 检举 控告 违法线索 提供线索', ' ')) union all
select 'TYPE', 'REPORT', 2, unnest(string_to_array('聚众赌博 卖淫 传销 偷排 造假 制假 骗保 套取 偷税 漏税 非法行医 非法集资 贪污 受贿 黑作坊 私分 挪用 行贿 非法营运', ' ')) union all
select 'TYPE', 'COMPLAINT', 4, unnest(string_to_array('投诉 我要投诉 太不像话 强烈不满', ' ')) union all
select 'TYPE', 'COMPLAINT', 2, unnest(string_to_array('扰民 态度恶劣 态度差 态度很差 不作为 乱收费 拖欠 没人管 不管不问 推诿 欠薪 敷衍 坑人 欺骗 霸王条款 拒载 绕路 太吵 服务差 不退 跑路 占道 违停 乱停 不发工资 无故 质量太差 没有人管 骂人 一直不处理 不给处理 噪音 油烟', ' ')) union all
select 'TYPE', 'ASSISTANCE', 4, unnest(string_to_array('求助 求救 救救 请求帮助 帮帮 帮忙协调', ' ')) union all
select 'TYPE', 'ASSISTANCE', 2, unnest(string_to_array('坏了 漏水 停水 停电 停气 不亮 堵了 塌了 塌陷 破损 丢了 遗失 走失 不热 没水 没电 冒水 爆管 积水 报修 维修 抢修 希望尽快修 被困 倒了 松动 脱落 请求 困难 救助 反映 清理 修复', ' ')) union all
select 'TYPE', 'INQUIRY', 4, unnest(string_to_array('咨询 请问 想问 想了解 问一下 问下 想知道 了解一下 打听', ' ')) union all
select 'TYPE', 'INQUIRY', 2, unnest(string_to_array('如何办理 怎么办理 怎么办 需要什么材料 需要哪些材料 什么时候 多少钱 能不能 可以吗 是否可以 怎么申请 如何申请 在哪里办 在哪办 什么条件 有什么政策 什么政策 几点 查询 怎么查', ' ')) union all
select 'TYPE', 'SUGGESTION', 4, unnest(string_to_array('我建议 建议政府 提个建议 提一个建议 几点建议 一点建议 建议增设 建议增加 建议加装 建议在 建议把 建议将 建议延长 建议取消', ' ')) union all
select 'TYPE', 'SUGGESTION', 2, unnest(string_to_array('建议 希望增设 希望增加 希望能增加 能否增设 能否增加 应该增设 希望加装 希望开通 是否可以考虑', ' ')) union all
select 'TYPE', 'COMMENDATION', 4, unnest(string_to_array('表扬 锦旗 点赞 感谢信 致谢 拾金不昧 好人好事 非常感谢 由衷感谢 特别感谢 衷心感谢', ' ')) union all
select 'TYPE', 'COMMENDATION', 2, unnest(string_to_array('热心 耐心 负责任 很满意 服务态度好 态度很好 非常满意 夸一夸 好样的', ' ')) union all
select 'TYPE', 'COMMENDATION', 1, unnest(string_to_array('感谢 谢谢', ' '));

-- Water, power, gas, heat and weather are timely (rules 1), unless the words only ask or plan.
insert into dispatch.reading_word (kind, word)
select 'TIMELY', unnest(string_to_array('停水 断水 没水了 没有水 停电 断电 没电了 跳闸 停气 没气了 停暖 暖气不热 暖气一直不热 没暖气 供暖不热 室温不达标 爆管 水管爆 自来水漏 污水外溢 积水严重 内涝 倒灌 结冰 积雪 台风 暴雪 暴雨 大树倒 树倒 井盖丢 井盖没了 没有井盖 红绿灯不亮 信号灯不亮 电线垂落 电线掉', ' ')) union all
select 'NOT_TIMELY', unnest(string_to_array('停水通知 停电通知 计划停水 计划停电 停水公告 停电公告 停水费 停气费 停水赔偿 停电赔偿 防台风 曾经停水 以前停水 不会停水 会不会停水 会不会停电 停水怎么通知 没有水费 没有水垢 没有水印', ' ')) union all
select 'OWING', unnest(string_to_array('拖欠 欠 不发 没发 未发 克扣 压着 扣押 不给 没给 不结 没结 讨要 追讨 要不回来 拖着 不支付 没支付 未支付 迟迟不 少发 扣了 不兑现', ' ')) union all
select 'WAGES', unnest(string_to_array('工资 薪水 薪资 工钱 血汗钱 劳务费 加班费 提成 劳动报酬 人工费 工时费 奖金 薪', ' ')) union all
select 'OFFICIAL', unnest(string_to_array('民警 警察 辅警 交警 城管 执法人员 干部 村书记 村支书 支书 村主任 村委会主任 居委会主任 社区书记 社区主任 书记 局长 副局长 科长 处长 镇长 副镇长 街道主任 公务员 公职人员 窗口人员 窗口工作人员 工作人员 法官 协管员 网格员 校长 所长 队长 大队长 领导', ' ')) union all
select 'MISCONDUCT', unnest(string_to_array('贪污 受贿 收受 收礼 收钱 索要 索贿 吃拿卡要 好处费 以权谋私 滥用职权 徇私 包庇 保护伞 勾结 打人 打骂 骂人 辱骂 殴打 刁难 勒索 作风 不作为 乱作为 推诿 态度恶劣 态度很差 态度差 态度蛮横 挪用 侵占 私分 截留 优亲厚友 亲戚 违纪 失职 渎职 玩忽职守 威胁 恐吓 喝酒执法 泄露', ' ')) union all
select 'CONFIDENTIAL', unnest(string_to_array('保密 不要透露 别透露 不要泄露 别说是我 不要说是我 怕报复 怕打击报复 打击报复 怕被报复 别让他知道 不想让他知道 不要让对方知道 不要告诉对方 怕他知道 不方便透露 信息不要给', ' ')) union all
select 'NAMELESS', unnest(string_to_array('匿名 不愿透露姓名 不想透露姓名 不留姓名 不愿留名 不留名 不方便说名字', ' ')) union all
select 'ACCUSED', unnest(string_to_array('物业公司 物业 开发商 房东 中介 老板 包工头 施工方 施工单位 工地 饭店 烧烤店 网吧 酒吧 KTV 健身房 培训机构 培训班 驾校 快递公司 出租车司机 公交司机 网约车司机 供热公司 热力公司 自来水公司 燃气公司 电力公司 供电公司 医院 学校 幼儿园 超市 商家 店家 村委会 居委会 村干部 村书记 村主任 民警 派出所 交警 城管 邻居 楼上住户 楼上 业主 养殖场 工厂 厂家 美容院 装修公司 4S店 停车场 银行 保险公司', ' ')) union all
select 'ANOTHER', unnest(string_to_array('另外 还有就是 还有一件事 还有一个事 还有个事 再就是 再一个 此外 第二件事 第二个问题 二是 其次 另一件事 顺便 同时我还想 另还有', ' '));
