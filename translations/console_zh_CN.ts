<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountWords</name>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>查看者</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>等待审批</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Has to wait after failed logins</source>
        <translation>登录失败后等待中</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Nobody known, or a wrong password</source>
        <translation>不认识的人，或密码错误</translation>
    </message>
    <message>
        <source>No live face</source>
        <translation>不是真人</translation>
    </message>
    <message>
        <source>The camera&apos;s picture stood still</source>
        <translation>摄像头画面静止不动</translation>
    </message>
    <message>
        <source>The camera repeated itself</source>
        <translation>摄像头画面重复</translation>
    </message>
    <message>
        <source>Another move than the one asked for</source>
        <translation>动作与要求不符</translation>
    </message>
    <message>
        <source>An account that may not sign in now</source>
        <translation>账号目前不能登录</translation>
    </message>
    <message>
        <source>The camera was switched in the middle</source>
        <translation>登录途中更换了摄像头</translation>
    </message>
    <message>
        <source>The move asked for did not come</source>
        <translation>没有做出要求的动作</translation>
    </message>
    <message>
        <source>Went away when a move was asked for</source>
        <translation>在要求做动作时离开</translation>
    </message>
</context>
<context>
    <name>AuditModel</name>
    <message>
        <source>Account created</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>Login face changed</source>
        <translation>变更登录人脸</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Account removed</source>
        <translation>删除账号</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>变更角色</translation>
    </message>
    <message>
        <source>Second factor changed</source>
        <translation>变更第二因素</translation>
    </message>
    <message>
        <source>Account state changed</source>
        <translation>变更账号状态</translation>
    </message>
    <message>
        <source>Account unlocked</source>
        <translation>解锁账号</translation>
    </message>
    <message>
        <source>Face enrolled</source>
        <translation>新增人脸</translation>
    </message>
    <message>
        <source>Face removed</source>
        <translation>删除人脸</translation>
    </message>
    <message>
        <source>Gallery created</source>
        <translation>新建人脸库</translation>
    </message>
    <message>
        <source>Gallery removed</source>
        <translation>删除人脸库</translation>
    </message>
    <message>
        <source>Gallery sent to an engine</source>
        <translation>人脸库发往副本</translation>
    </message>
    <message>
        <source>Gallery changed</source>
        <translation>修改人脸库</translation>
    </message>
    <message>
        <source>Access given</source>
        <translation>授予访问</translation>
    </message>
    <message>
        <source>Application removed</source>
        <translation>删除应用</translation>
    </message>
    <message>
        <source>Token renewed</source>
        <translation>更换令牌</translation>
    </message>
    <message>
        <source>Access allowed again</source>
        <translation>恢复授权</translation>
    </message>
    <message>
        <source>Access revoked</source>
        <translation>吊销授权</translation>
    </message>
    <message>
        <source>Access changed</source>
        <translation>变更授权</translation>
    </message>
    <message>
        <source>Logged in by face</source>
        <translation>刷脸登录</translation>
    </message>
    <message>
        <source>Login refused</source>
        <translation>登录被拒</translation>
    </message>
    <message>
        <source>Record sent again</source>
        <translation>重试记录</translation>
    </message>
    <message>
        <source>Record skipped</source>
        <translation>跳过记录</translation>
    </message>
    <message>
        <source>Person moved to the bin</source>
        <translation>人员移入回收站</translation>
    </message>
    <message>
        <source>Person copied</source>
        <translation>复制人员</translation>
    </message>
    <message>
        <source>People merged</source>
        <translation>合并人员</translation>
    </message>
    <message>
        <source>Person moved</source>
        <translation>移动人员</translation>
    </message>
    <message>
        <source>Person erased</source>
        <translation>彻底删除人员</translation>
    </message>
    <message>
        <source>Person removed</source>
        <translation>移除人员</translation>
    </message>
    <message>
        <source>Person restored</source>
        <translation>恢复人员</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>修改人员</translation>
    </message>
    <message>
        <source>Administrator token renewed</source>
        <translation>更换管理员令牌</translation>
    </message>
    <message>
        <source>Pictures of failed logins erased</source>
        <translation>已删除未通过的登录图片</translation>
    </message>
    <message>
        <source>Import begun</source>
        <translation>导入开始</translation>
    </message>
    <message>
        <source>Import ended</source>
        <translation>导入结束</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>导入已撤销</translation>
    </message>
    <message>
        <source>Finding accepted</source>
        <translation>已接受不一致</translation>
    </message>
    <message>
        <source>Person of a finding moved to the bin</source>
        <translation>不一致所涉人员已移入回收站</translation>
    </message>
    <message>
        <source>File set aside deleted</source>
        <translation>已删除移开的文件</translation>
    </message>
    <message>
        <source>Finding listed again</source>
        <translation>不一致已重新列出</translation>
    </message>
    <message>
        <source>Template made anew</source>
        <translation>已重新生成模板</translation>
    </message>
    <message>
        <source>Lost picture replaced</source>
        <translation>已替换丢失的图片</translation>
    </message>
    <message>
        <source>Picture file put back</source>
        <translation>图片文件已放回</translation>
    </message>
    <message>
        <source>Index rebuilt</source>
        <translation>索引已重建</translation>
    </message>
    <message>
        <source>Stray file set aside</source>
        <translation>无主文件已移开</translation>
    </message>
    <message>
        <source>Merge undone</source>
        <translation>合并已撤销</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>Signed in with the password</source>
        <translation>用密码登录</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>会话已结束</translation>
    </message>
    <message>
        <source>Backup written</source>
        <translation>已写入备份</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Administrator token</source>
        <translation>管理员令牌</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>Somebody at the desk</source>
        <translation>本机操作台上的人</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>首次启动</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>FaceDesk itself</source>
        <translation>FaceDesk 自身</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>等待批准</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>查看者</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>At the desk, by face</source>
        <translation>在本机，人脸登录</translation>
    </message>
    <message>
        <source>At the desk, by face and password</source>
        <translation>在本机，人脸加密码登录</translation>
    </message>
    <message>
        <source>Through the interface, by face</source>
        <translation>经接口，人脸登录</translation>
    </message>
    <message>
        <source>Through the interface, by face and password</source>
        <translation>经接口，人脸加密码登录</translation>
    </message>
    <message>
        <source>a deleted gallery</source>
        <translation>已删除的人脸库</translation>
    </message>
    <message>
        <source>somebody who is gone</source>
        <translation>已不存在的人员</translation>
    </message>
    <message>
        <source>%Ln row(s) into %1 from %2</source>
        <translation>%Ln 行导入“%1”，来自 %2</translation>
    </message>
    <message>
        <source>%1 enrolled, %2 failed</source>
        <translation>录入 %1，失败 %2</translation>
    </message>
    <message>
        <source>%Ln face(s) removed</source>
        <translation>删除了 %Ln 张人脸</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>与 %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>Without a token</source>
        <translation>未带令牌</translation>
    </message>
    <message>
        <source>%1, without a token</source>
        <translation>%1，未带令牌</translation>
    </message>
    <message>
        <source>Nobody known</source>
        <translation>未识别的人</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Face %1</source>
        <translation>人脸 %1</translation>
    </message>
    <message>
        <source>Engine %1</source>
        <translation>引擎 %1</translation>
    </message>
    <message>
        <source>%Ln template(s)</source>
        <translation>%Ln 个模板</translation>
    </message>
    <message>
        <source>Finding %1</source>
        <translation>发现 %1</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>在本机</translation>
    </message>
    <message>
        <source>%1; until %2</source>
        <translation>%1；到期：%2</translation>
    </message>
    <message>
        <source>%Ln picture(s)</source>
        <translation>%Ln 张照片</translation>
    </message>
    <message>
        <source>%1 enrolled, %2 failed, %3 left out</source>
        <translation>登记 %1，失败 %2，排除 %3</translation>
    </message>
    <message>
        <source>Account approved</source>
        <translation>账号已批准</translation>
    </message>
    <message>
        <source>Account locked</source>
        <translation>账号已锁定</translation>
    </message>
    <message>
        <source>Account refused</source>
        <translation>账号已拒绝</translation>
    </message>
</context>
<context>
    <name>CallFacts</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>识别引擎</translation>
    </message>
    <message>
        <source>Trace id</source>
        <translation>追踪号</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>原始应答</translation>
    </message>
    <message>
        <source>Bodies are not kept: put that of the request in the place of {}.</source>
        <translation>请求正文不会保存：请将原请求的正文填入 {} 处。</translation>
    </message>
</context>
<context>
    <name>CauseText</name>
    <message>
        <source>Nothing listens at the engine&apos;s address.</source>
        <translation>引擎地址上没有服务在监听。</translation>
    </message>
    <message>
        <source>The engine did not answer in time.</source>
        <translation>引擎未在规定时间内应答。</translation>
    </message>
    <message>
        <source>The engine&apos;s machine was not found in the network.</source>
        <translation>在网络中找不到引擎所在的机器。</translation>
    </message>
    <message>
        <source>The connection to the engine broke: %1.</source>
        <translation>与引擎的连接中断：%1。</translation>
    </message>
    <message>
        <source>The engine answered with status %1.</source>
        <translation>引擎以状态码 %1 应答。</translation>
    </message>
    <message>
        <source>The engine refused with status %1: %2</source>
        <translation>引擎以状态码 %1 拒绝：%2</translation>
    </message>
    <message>
        <source>The face was removed here since.</source>
        <translation>本机已移除该人脸。</translation>
    </message>
    <message>
        <source>This engine&apos;s interface has no removal. Remove there what was removed here, then skip this record with a reason.</source>
        <translation>该引擎的接口没有删除操作。请在该引擎中删除这里已删除的内容，再写明原因跳过此记录。</translation>
    </message>
    <message>
        <source>This engine&apos;s interface cannot remove a gallery. Remove it there, then skip this record with a reason.</source>
        <translation>该引擎的接口不能删除人脸库。请在该引擎中删除，再写明原因跳过此记录。</translation>
    </message>
    <message>
        <source>The request template of this engine does not describe such a change.</source>
        <translation>该引擎的请求模板没有描述这类变更。</translation>
    </message>
    <message>
        <source>This engine is switched off or not set up any more.</source>
        <translation>该引擎已停用或已被移除。</translation>
    </message>
    <message>
        <source>The engine did not answer within %1 s.</source>
        <translation>引擎在 %1 秒内没有应答。</translation>
    </message>
    <message>
        <source>The engine&apos;s answer was too long; at most 1 MB is read.</source>
        <translation>引擎的应答过长，最多读取 1 MB。</translation>
    </message>
    <message>
        <source>This engine is told pictures only, none of the fields that changed.</source>
        <translation>该引擎只接收图片，不接收本次修改的信息，无需发送。</translation>
    </message>
    <message>
        <source>This engine&apos;s interface cannot change a person. Change there what was changed here, then skip this record with a reason.</source>
        <translation>该引擎的接口不能修改人员。请在该引擎中作同样的修改，再写明原因跳过此记录。</translation>
    </message>
    <message>
        <source>This engine&apos;s interface has no removal. Remove there the picture that was removed here, then skip this record with a reason.</source>
        <translation>该引擎的接口不能删除。请在该引擎中删除这里已删除的那张图片，再写明原因跳过此记录。</translation>
    </message>
    <message>
        <source>A picture of this person is damaged or lost here, so the engine was not asked. &quot;Choose a new picture…&quot; in recovery, This machine, mends it.</source>
        <translation>该人员的一张图片在本机损坏或丢失，因此没有向引擎发送。可在“恢复”的“本机”中用“选择新图片…”修复。</translation>
    </message>
    <message>
        <source>The person came back before anybody removed them there; nothing is left to do.</source>
        <translation>该人员在有人到那里删除之前已回来；无需再做什么。</translation>
    </message>
</context>
<context>
    <name>EngineList</name>
    <message>
        <source>Koala</source>
        <translation>考拉悠然</translation>
    </message>
    <message>
        <source>CloudWalk</source>
        <translation>云从</translation>
    </message>
    <message>
        <source>Own template</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>An address is missing</source>
        <translation>缺少地址</translation>
    </message>
    <message>
        <source>This is the address of this FaceDesk itself; an engine is another one</source>
        <translation>这是本 FaceDesk 自己的地址；副本引擎应是另一台</translation>
    </message>
    <message>
        <source>The address has no place for a name, a password, ? or #; a token has its own field</source>
        <translation>地址中不能包含用户名、密码、? 或 #；token 有单独的输入框</translation>
    </message>
    <message>
        <source>The address has to begin with http:// or https:// and name a machine, with a port up to 65535 if it needs one</source>
        <translation>地址必须以 http:// 或 https:// 开头并指明主机，如需端口则不超过 65535</translation>
    </message>
    <message>
        <source>Another engine has this address already</source>
        <translation>已有另一个引擎使用此地址</translation>
    </message>
    <message>
        <source>Another engine has this name already</source>
        <translation>已有引擎使用这个名称</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>A value is not allowed here.</source>
        <translation>这里不能用这个值。</translation>
    </message>
    <message>
        <source>A field is missing.</source>
        <translation>缺少一项。</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>它已不存在。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>The picture file is too large.</source>
        <translation>图片文件太大。</translation>
    </message>
    <message>
        <source>The picture has too many pixels.</source>
        <translation>图片像素太多。</translation>
    </message>
    <message>
        <source>This is not a picture in a known format.</source>
        <translation>不是可识别的图片格式。</translation>
    </message>
    <message>
        <source>The picture file ends too early; get it again.</source>
        <translation>图片文件不完整，重新获取一份。</translation>
    </message>
    <message>
        <source>The picture file is damaged; get it again.</source>
        <translation>图片文件已损坏，重新获取一份。</translation>
    </message>
    <message>
        <source>No face was found in the picture.</source>
        <translation>图片中没有找到人脸。</translation>
    </message>
    <message>
        <source>The picture shows several faces; choose one with one person.</source>
        <translation>图片中有多张脸，换一张只有一个人的。</translation>
    </message>
    <message>
        <source>The face is not clear enough.</source>
        <translation>人脸不够清晰。</translation>
    </message>
    <message>
        <source>The picture does not seem to show a live person.</source>
        <translation>图片中似乎不是真人。</translation>
    </message>
    <message>
        <source>This face is already enrolled as another person.</source>
        <translation>这张脸已登记为另一个人。</translation>
    </message>
    <message>
        <source>This gallery no longer exists.</source>
        <translation>这个人脸库已不存在。</translation>
    </message>
    <message>
        <source>A gallery with this id already exists.</source>
        <translation>已有这个编号的人脸库。</translation>
    </message>
    <message>
        <source>The target gallery no longer exists.</source>
        <translation>目标人脸库已不存在。</translation>
    </message>
    <message>
        <source>This person is no longer there.</source>
        <translation>这个人员已不存在。</translation>
    </message>
    <message>
        <source>This face is no longer there.</source>
        <translation>这张脸已不存在。</translation>
    </message>
    <message>
        <source>Your role does not allow this; ask an administrator.</source>
        <translation>当前角色不能做这件事，找管理员。</translation>
    </message>
    <message>
        <source>An application with this name already has a token.</source>
        <translation>已有同名应用的授权。</translation>
    </message>
    <message>
        <source>This authorization is no longer there.</source>
        <translation>这个授权已不存在。</translation>
    </message>
    <message>
        <source>An account with this name already exists.</source>
        <translation>已有同名账号。</translation>
    </message>
    <message>
        <source>This account is no longer there.</source>
        <translation>这个账号已不存在。</translation>
    </message>
    <message>
        <source>This account waits for an administrator&apos;s approval.</source>
        <translation>这个账号还在等管理员审批。</translation>
    </message>
    <message>
        <source>Too many failed logins; wait a while and try again.</source>
        <translation>登录失败次数太多，等一会再试。</translation>
    </message>
    <message>
        <source>The password is not right.</source>
        <translation>密码不对。</translation>
    </message>
    <message>
        <source>The password is too short.</source>
        <translation>密码太短。</translation>
    </message>
    <message>
        <source>Name and password do not match.</source>
        <translation>账号与密码不符。</translation>
    </message>
    <message>
        <source>The database does not answer; nothing was written.</source>
        <translation>数据库没有应答，尚未写入任何内容。</translation>
    </message>
    <message>
        <source>The database was made by a newer version; update FaceDesk.</source>
        <translation>数据库来自更新的版本，先升级 FaceDesk。</translation>
    </message>
    <message>
        <source>The database is damaged; restore a backup.</source>
        <translation>数据库已损坏，从备份恢复。</translation>
    </message>
    <message>
        <source>The disk is full; free some space. Searching goes on.</source>
        <translation>磁盘已满，腾出空间后再试。查找不受影响。</translation>
    </message>
    <message>
        <source>The program may not write there; check the folder&apos;s rights.</source>
        <translation>程序无权写入，检查文件夹权限。</translation>
    </message>
    <message>
        <source>Another FaceDesk already uses this data folder.</source>
        <translation>另一个 FaceDesk 正在用这个数据文件夹。</translation>
    </message>
    <message>
        <source>The key file is missing; put it back from your backup.</source>
        <translation>密钥文件不见了，从备份放回。</translation>
    </message>
    <message>
        <source>The key does not fit this data folder.</source>
        <translation>密钥与这个数据文件夹不符。</translation>
    </message>
    <message>
        <source>The picture file is missing from the data folder.</source>
        <translation>数据文件夹中缺少这个图片文件。</translation>
    </message>
    <message>
        <source>A model file is missing; fetch the models again.</source>
        <translation>缺少模型文件，重新获取模型。</translation>
    </message>
    <message>
        <source>A model file is damaged; fetch the models again.</source>
        <translation>模型文件已损坏，重新获取模型。</translation>
    </message>
    <message>
        <source>The engine could not handle this picture.</source>
        <translation>引擎无法处理这张图片。</translation>
    </message>
    <message>
        <source>The target does not answer; the change is kept.</source>
        <translation>目标没有应答，改动已留存。</translation>
    </message>
    <message>
        <source>The target refused the change; it is kept.</source>
        <translation>目标拒绝了改动，改动已留存。</translation>
    </message>
    <message>
        <source>Too much waits already; try again in a moment.</source>
        <translation>排队太多，过一会再试。</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>It took too long and was stopped.</source>
        <translation>用时太长，已停止。</translation>
    </message>
    <message>
        <source>The program is closing.</source>
        <translation>程序正在关闭。</translation>
    </message>
    <message>
        <source>Another program already uses this port.</source>
        <translation>端口已被另一个程序占用。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program; the log says more.</source>
        <translation>程序内部出错，详情见日志。</translation>
    </message>
    <message>
        <source>The list is empty; its first line has to name the columns.</source>
        <translation>列表是空的；第一行必须是各列的名称。</translation>
    </message>
    <message>
        <source>The quote that opens in line %1 never ends.</source>
        <translation>第 %1 行开始的引号没有结束。</translation>
    </message>
    <message>
        <source>The list is no text in UTF-8, UTF-16 or GB18030; save it as CSV in UTF-8.</source>
        <translation>列表不是 UTF-8、UTF-16 或 GB18030 文本；请另存为 UTF-8 编码的 CSV。</translation>
    </message>
    <message>
        <source>The list is larger than 256 MB; import it in parts.</source>
        <translation>列表超过 256 MB；请分几次导入。</translation>
    </message>
    <message>
        <source>The folder is not empty; choose an empty or new one.</source>
        <translation>文件夹不是空的；请选择空文件夹或新建一个。</translation>
    </message>
    <message>
        <source>The picture has %1 x %2 pixels; at most %3 million are accepted, so make it smaller.</source>
        <translation>图片为 %1 × %2 像素，最多接受 %3 百万像素，请缩小后再用。</translation>
    </message>
    <message>
        <source>The folder is not there; choose another one.</source>
        <translation>文件夹不存在，请另选一个。</translation>
    </message>
    <message>
        <source>A folder has this name; choose another name.</source>
        <translation>已有同名文件夹，请换一个名称。</translation>
    </message>
    <message>
        <source>The disk took only a part; free some space and try again.</source>
        <translation>磁盘空间不足，只写入了一部分；请释放空间后重试。</translation>
    </message>
    <message>
        <source>The program may not write there; choose another folder or change its rights.</source>
        <translation>程序无权写入该处；请另选文件夹或修改其权限。</translation>
    </message>
    <message>
        <source>FaceDesk itself stands under this name in the audit list; choose another name.</source>
        <translation>审计列表中 FaceDesk 自身使用此名称，请换一个名称。</translation>
    </message>
    <message>
        <source>The person has this very picture already.</source>
        <translation>此人已有这张照片。</translation>
    </message>
    <message>
        <source>Somebody in this gallery has this user id or number already.</source>
        <translation>此人脸库中已有人使用该用户编号或号码。</translation>
    </message>
    <message>
        <source>Too many failed logins; try again in %1 seconds.</source>
        <translation>登录失败次数太多，请 %1 秒后再试。</translation>
    </message>
    <message>
        <source>The engine did not answer within %1 s.</source>
        <translation>引擎在 %1 秒内没有应答。</translation>
    </message>
</context>
<context>
    <name>FaceWords</name>
    <message>
        <source>Turn your head slowly to the left</source>
        <translation>请慢慢向左转头</translation>
    </message>
    <message>
        <source>Turn your head slowly to the right</source>
        <translation>请慢慢向右转头</translation>
    </message>
    <message>
        <source>Nod slowly</source>
        <translation>请慢慢点头</translation>
    </message>
    <message>
        <source>Blink slowly</source>
        <translation>请慢慢眨眼</translation>
    </message>
    <message>
        <source>Open your mouth wide</source>
        <translation>请张大嘴</translation>
    </message>
    <message>
        <source>Only one face may be in the picture</source>
        <translation>画面中只能有一张人脸</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>请靠近一些</translation>
    </message>
    <message>
        <source>Too dark: turn to the light</source>
        <translation>光线太暗，请面向光源</translation>
    </message>
    <message>
        <source>Look straight ahead</source>
        <translation>请正视前方</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>请保持不动</translation>
    </message>
    <message>
        <source>The picture was interrupted; look here again</source>
        <translation>画面中断，请重新看这里</translation>
    </message>
    <message>
        <source>Look into the camera</source>
        <translation>请看摄像头</translation>
    </message>
    <message>
        <source>The camera&apos;s picture stands still; unplug the camera and plug it in again</source>
        <translation>摄像头画面静止不动，请重新插拔摄像头</translation>
    </message>
    <message>
        <source>The camera repeats itself; a real camera is needed</source>
        <translation>摄像头画面重复，需要真实的摄像头</translation>
    </message>
    <message>
        <source>That was not the move asked for</source>
        <translation>动作与要求不符</translation>
    </message>
    <message>
        <source>The move was not seen in time</source>
        <translation>规定时间内未看到动作</translation>
    </message>
    <message>
        <source>The face was not accepted</source>
        <translation>人脸识别未通过</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>还有 %1 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>还有 %1 分钟</translation>
    </message>
    <message>
        <source>Too many failed attempts; a wait is needed</source>
        <translation>失败次数过多，需要等待</translation>
    </message>
    <message>
        <source>Again in %1 s</source>
        <translation>%1 秒后重试</translation>
    </message>
    <message>
        <source>Esc starts again</source>
        <translation>按 Esc 重新开始</translation>
    </message>
    <message>
        <source>Paused: nobody followed the instructions</source>
        <translation>已暂停：无人按提示操作</translation>
    </message>
    <message>
        <source>Face login is paused</source>
        <translation>人脸登录已暂停</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>The camera starts</source>
        <translation>正在启动摄像头</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Live face</source>
        <translation>真人检查</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>The camera was switched or plugged in again; look into it once more</source>
        <translation>摄像头被更换或重新插入，请再次看向摄像头</translation>
    </message>
    <message>
        <source>Face accepted; type the password within %1 seconds</source>
        <translation>人脸已通过；请在 %1 秒内输入密码</translation>
    </message>
    <message>
        <source>Too bright: turn away from the light</source>
        <translation>光线太强，请背开光源</translation>
    </message>
    <message>
        <source>Blurred: hold still, or wipe the camera&apos;s lens</source>
        <translation>画面模糊：请保持不动，或擦拭镜头</translation>
    </message>
    <message>
        <source>This does not look like a live face; turn to the light and come closer</source>
        <translation>不像真人，请面向光源并靠近一些</translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>Picture is missing</source>
        <translation>图片缺失</translation>
    </message>
    <message>
        <source>Picture is damaged</source>
        <translation>图片损坏</translation>
    </message>
    <message>
        <source>File without a picture</source>
        <translation>无主文件</translation>
    </message>
    <message>
        <source>File set aside</source>
        <translation>已移开的文件</translation>
    </message>
    <message>
        <source>Template is missing</source>
        <translation>模板缺失</translation>
    </message>
    <message>
        <source>Template is damaged</source>
        <translation>模板损坏</translation>
    </message>
    <message>
        <source>Index differs</source>
        <translation>索引不一致</translation>
    </message>
    <message>
        <source>The database names a picture whose file is gone. The person is still recognised, but the picture cannot be shown, and no template can be made from it.</source>
        <translation>数据库中登记的图片，其文件已不存在。该人员仍可被识别，但图片无法显示，也无法据此重新生成模板。</translation>
    </message>
    <message>
        <source>The file of this picture does not open with the key. The person is still recognised, but the picture cannot be shown, and no template can be made from it.</source>
        <translation>该图片的文件无法用密钥打开。该人员仍可被识别，但图片无法显示，也无法据此重新生成模板。</translation>
    </message>
    <message>
        <source>No picture in the database names this file, as after an enrolment that was cut off. It is not used.</source>
        <translation>数据库中没有图片对应此文件，例如登记中途中断后的残留。它不会被使用。</translation>
    </message>
    <message>
        <source>No picture named this file, so it was moved out of the way, sealed as it is. It is kept until somebody deletes it.</source>
        <translation>没有图片对应此文件，因此已按原样（加密）移开。在有人删除之前会一直保留。</translation>
    </message>
    <message>
        <source>This face has no template of the recogniser in use and is not found by searches.</source>
        <translation>此人脸没有当前识别模型的模板，搜索时找不到。</translation>
    </message>
    <message>
        <source>The template of this face does not open with the key. Without it the face is not found by searches after the next start.</source>
        <translation>此人脸的模板无法用密钥打开。下次启动后，搜索将找不到此人脸。</translation>
    </message>
    <message numerus="yes">
        <source>Searches in this gallery use other templates than the database has; %Ln template(s) differ.</source>
        <translation>
            <numerusform>此人脸库的搜索所用模板与数据库不一致，相差 %Ln 个模板。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody any more</source>
        <translation>已无对应人员</translation>
    </message>
    <message>
        <source>file put back</source>
        <translation>文件已放回</translation>
    </message>
    <message>
        <source>person in the recycle bin</source>
        <translation>人员已在回收站</translation>
    </message>
    <message>
        <source>new picture</source>
        <translation>新图片</translation>
    </message>
    <message>
        <source>file set aside</source>
        <translation>文件已移开</translation>
    </message>
    <message>
        <source>file deleted</source>
        <translation>文件已删除</translation>
    </message>
    <message>
        <source>template made anew</source>
        <translation>模板已重新生成</translation>
    </message>
    <message>
        <source>index rebuilt</source>
        <translation>索引已重建</translation>
    </message>
    <message>
        <source>found well again</source>
        <translation>再次检查时已正常</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>Accepted by %1</source>
        <translation>已由 %1 接受</translation>
    </message>
    <message>
        <source>Well again when it was looked at next</source>
        <translation>再次检查时已恢复正常</translation>
    </message>
    <message>
        <source>Solved by %1: %2</source>
        <translation>已由 %1 处理：%2</translation>
    </message>
    <message>
        <source>Put the file back</source>
        <translation>放回文件</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>保持现状</translation>
    </message>
    <message>
        <source>List it again</source>
        <translation>重新列出</translation>
    </message>
    <message>
        <source>Move the person to the recycle bin…</source>
        <translation>将人员移入回收站…</translation>
    </message>
    <message>
        <source>Choose a new picture…</source>
        <translation>选择新图片…</translation>
    </message>
    <message>
        <source>Set the file aside</source>
        <translation>移开文件</translation>
    </message>
    <message>
        <source>Delete the file…</source>
        <translation>删除文件…</translation>
    </message>
    <message>
        <source>Make the template anew</source>
        <translation>重新生成模板</translation>
    </message>
    <message>
        <source>Rebuild the index of this gallery</source>
        <translation>重建此人脸库的索引</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln person(s) to the recycle bin?</source>
        <translation>
            <numerusform>将 %Ln 名人员移入回收站？</numerusform>
        </translation>
    </message>
    <message>
        <source>They are not found by searches any more and can be restored from the recycle bin.</source>
        <translation>搜索将不再找到这些人员，可从回收站恢复。</translation>
    </message>
    <message>
        <source>Move to the recycle bin</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln file(s) for good?</source>
        <translation>
            <numerusform>永久删除 %Ln 个文件？</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture in the database names them. They cannot be brought back.</source>
        <translation>数据库中没有图片对应这些文件。删除后无法恢复。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln file(s)</source>
        <translation>
            <numerusform>删除 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture names this file, or no file of this picture was set aside.</source>
        <translation>没有图片对应此文件，或此图片没有被移开的文件。</translation>
    </message>
    <message>
        <source>The file set aside does not open with the key; it stays where it was.</source>
        <translation>移开的文件无法用密钥打开，仍保留在原处。</translation>
    </message>
    <message>
        <source>The picture is missing, damaged or without a face; choose a new picture of this person.</source>
        <translation>图片缺失、损坏或其中没有人脸；请为此人员选择新图片。</translation>
    </message>
    <message>
        <source>Is this %1?</source>
        <translation>这是 %1 吗？</translation>
    </message>
    <message>
        <source>The face in this picture scores %1 against what is known of this person; one and the same person scores %2 or more. Taken, it is found under this name.</source>
        <translation>此照片中的人脸与该人员已有资料的比对得分为 %1；同一人的得分应不低于 %2。采用后，将以此人的姓名被检索到。</translation>
    </message>
    <message>
        <source>Take this picture</source>
        <translation>采用此照片</translation>
    </message>
    <message>
        <source>Do not take it</source>
        <translation>不采用</translation>
    </message>
</context>
<context>
    <name>GrantState</name>
    <message numerus="yes">
        <source>Ends in %Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天后到期</numerusform>
        </translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Ends today</source>
        <translation>今天到期</translation>
    </message>
</context>
<context>
    <name>QualityBar</name>
    <message>
        <source>good</source>
        <translation>好</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>差</translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message>
        <source>The picture is missing or cannot be read</source>
        <translation>缺少图片或图片无法读取</translation>
    </message>
    <message>
        <source>No face could be read from the picture</source>
        <translation>图片中提取不到人脸</translation>
    </message>
    <message>
        <source>The program could not do it</source>
        <translation>程序未能完成</translation>
    </message>
    <message>
        <source>The token is missing</source>
        <translation>缺少令牌</translation>
    </message>
    <message>
        <source>The token is not known</source>
        <translation>令牌无效</translation>
    </message>
    <message>
        <source>The token has expired</source>
        <translation>令牌已过期</translation>
    </message>
    <message>
        <source>The token was revoked</source>
        <translation>令牌已停用</translation>
    </message>
    <message>
        <source>The application may not do this</source>
        <translation>该应用没有此权限</translation>
    </message>
    <message>
        <source>This address needs a token</source>
        <translation>该地址需要携带令牌</translation>
    </message>
    <message>
        <source>The request cannot be read</source>
        <translation>请求无法读取</translation>
    </message>
    <message>
        <source>A field is missing</source>
        <translation>缺少参数</translation>
    </message>
    <message>
        <source>The field %1 is missing</source>
        <translation>缺少参数 %1</translation>
    </message>
    <message>
        <source>The field %1 is of the wrong kind</source>
        <translation>参数 %1 类型错误</translation>
    </message>
    <message>
        <source>The field %1 has a value that is not allowed</source>
        <translation>参数 %1 的值不合法</translation>
    </message>
    <message>
        <source>A value is not allowed</source>
        <translation>参数不合法</translation>
    </message>
    <message>
        <source>Too many galleries were named</source>
        <translation>指定的人脸库过多</translation>
    </message>
    <message>
        <source>The picture file is too large</source>
        <translation>图片文件过大</translation>
    </message>
    <message>
        <source>The picture has too many pixels</source>
        <translation>图片像素过多</translation>
    </message>
    <message>
        <source>The picture shows several faces</source>
        <translation>图片中有多张人脸</translation>
    </message>
    <message>
        <source>No face was found in the picture</source>
        <translation>图片中没有找到人脸</translation>
    </message>
    <message>
        <source>The face is not clear enough</source>
        <translation>人脸不够清晰</translation>
    </message>
    <message>
        <source>No live face</source>
        <translation>不是活体人脸</translation>
    </message>
    <message>
        <source>This face is enrolled already</source>
        <translation>人脸已存在</translation>
    </message>
    <message>
        <source>There is no such face</source>
        <translation>人脸不存在</translation>
    </message>
    <message>
        <source>There is no such person</source>
        <translation>人员不存在</translation>
    </message>
    <message>
        <source>There is no gallery %1</source>
        <translation>人脸库 %1 不存在</translation>
    </message>
    <message>
        <source>There is no such gallery</source>
        <translation>人脸库不存在</translation>
    </message>
    <message>
        <source>The target gallery is not there</source>
        <translation>目标人脸库不存在</translation>
    </message>
    <message>
        <source>A gallery with this id is there already</source>
        <translation>已有此编号的人脸库</translation>
    </message>
    <message>
        <source>%2 was not removed from gallery %1: %3</source>
        <translation>未从人脸库 %1 删除 %2：%3</translation>
    </message>
    <message>
        <source>Not looked up: %1</source>
        <translation>查询失败：%1</translation>
    </message>
    <message>
        <source>Not sent again: %1</source>
        <translation>未能重新发送：%1</translation>
    </message>
    <message>
        <source>An account with this name is there already</source>
        <translation>用户名已存在</translation>
    </message>
    <message>
        <source>The password is too short</source>
        <translation>密码过短</translation>
    </message>
    <message>
        <source>The face was not let in</source>
        <translation>人脸登录未通过</translation>
    </message>
    <message>
        <source>There is no such session</source>
        <translation>会话不存在</translation>
    </message>
    <message>
        <source>There is no such record</source>
        <translation>记录不存在</translation>
    </message>
    <message>
        <source>This application has access already</source>
        <translation>该应用已有授权</translation>
    </message>
    <message>
        <source>There is no such application</source>
        <translation>该应用不存在</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>Too busy; to be tried again</source>
        <translation>系统繁忙，请稍后重试</translation>
    </message>
    <message>
        <source>Too many requests; to be tried again</source>
        <translation>请求过于频繁，请稍后重试</translation>
    </message>
    <message>
        <source>The program was closing</source>
        <translation>程序正在关闭</translation>
    </message>
    <message>
        <source>This address is blocked</source>
        <translation>该地址已被封禁</translation>
    </message>
</context>
<context>
    <name>SettingSentences</name>
    <message>
        <source>Language of the console.</source>
        <translation>控制台的语言。</translation>
    </message>
    <message>
        <source>Colours of the console.</source>
        <translation>控制台的颜色。</translation>
    </message>
    <message>
        <source>Minutes without input after which the console locks; 0 never locks.</source>
        <translation>多少分钟没有操作后锁定控制台；0 表示不锁定。</translation>
    </message>
    <message>
        <source>Address and port of the open listener (sections 2 and 3), or off.</source>
        <translation>开放接口（第 2、3 章）的地址和端口，off 为关闭。</translation>
    </message>
    <message>
        <source>Address and port of the operations listener (section 5), or off.</source>
        <translation>运维接口（第 5 章）的地址和端口，off 为关闭。</translation>
    </message>
    <message>
        <source>Address and port of the services listener (sections 6, 7 and 9), or off.</source>
        <translation>服务接口（第 6、7、9 章）的地址和端口，off 为关闭。</translation>
    </message>
    <message>
        <source>Address and port of the platform listener (sections 8, 10 and 11), or off.</source>
        <translation>平台接口（第 8、10、11 章）的地址和端口，off 为关闭。</translation>
    </message>
    <message>
        <source>Address and port of one listener that answers every section, or off.</source>
        <translation>应答所有章节的合并接口的地址和端口，off 为关闭。</translation>
    </message>
    <message>
        <source>Addresses (CIDR) that may use the open listener without a token.</source>
        <translation>无需令牌即可用开放接口的地址（CIDR）。</translation>
    </message>
    <message>
        <source>Addresses (CIDR) that may use the operations listener without a token.</source>
        <translation>无需令牌即可用运维接口的地址（CIDR）。</translation>
    </message>
    <message>
        <source>Addresses (CIDR) that may use section 9 without a token.</source>
        <translation>无需令牌即可用第 9 章接口的地址（CIDR）。</translation>
    </message>
    <message>
        <source>Addresses (CIDR) that may use sections 10 and 11 without a token.</source>
        <translation>无需令牌即可用第 10、11 章接口的地址（CIDR）。</translation>
    </message>
    <message>
        <source>Addresses (CIDR) that may use the combined listener without a token.</source>
        <translation>无需令牌即可用合并接口的地址（CIDR）。</translation>
    </message>
    <message>
        <source>Certificate and key file of the open listener, separated by a comma; empty speaks plain HTTP.</source>
        <translation>开放接口的证书和密钥文件，用逗号隔开；留空则用普通 HTTP。</translation>
    </message>
    <message>
        <source>Certificate and key file of the operations listener.</source>
        <translation>运维接口的证书和密钥文件。</translation>
    </message>
    <message>
        <source>Certificate and key file of the services listener.</source>
        <translation>服务接口的证书和密钥文件。</translation>
    </message>
    <message>
        <source>Certificate and key file of the platform listener.</source>
        <translation>平台接口的证书和密钥文件。</translation>
    </message>
    <message>
        <source>Certificate and key file of the combined listener.</source>
        <translation>合并接口的证书和密钥文件。</translation>
    </message>
    <message>
        <source>Addresses (CIDR) that no listener answers, whatever token they send; the machine itself is never denied.</source>
        <translation>所有接口都不应答的地址（CIDR），带令牌也不行；本机永远不会被拒。</translation>
    </message>
    <message>
        <source>Base of picture addresses in answers; empty uses the request&apos;s own Host.</source>
        <translation>应答中图片地址的前缀；留空则用请求自带的 Host。</translation>
    </message>
    <message>
        <source>Web origins that browsers may call the interface from.</source>
        <translation>允许浏览器跨域调用的来源。</translation>
    </message>
    <message>
        <source>Adds the envelope&apos;s keys to the flat answers of 9.1.4 and 9.1.5.</source>
        <translation>在 9.1.4 和 9.1.5 的应答中加上外层字段。</translation>
    </message>
    <message>
        <source>Application name that chapter 9 statistics answer under.</source>
        <translation>第 9 章统计使用的应用名。</translation>
    </message>
    <message>
        <source>First part of faceId in 7.5 and 7.11.</source>
        <translation>7.5 和 7.11 中 faceId 的开头。</translation>
    </message>
    <message>
        <source>How long a signed picture address stays valid, in minutes.</source>
        <translation>带签名的图片地址有效多少分钟。</translation>
    </message>
    <message>
        <source>Largest request head in bytes.</source>
        <translation>请求头的最大字节数。</translation>
    </message>
    <message>
        <source>Seconds a request head may take.</source>
        <translation>接收请求头的最长秒数。</translation>
    </message>
    <message>
        <source>Largest request body in bytes.</source>
        <translation>请求体的最大字节数。</translation>
    </message>
    <message>
        <source>Seconds a request body may take.</source>
        <translation>接收请求体的最长秒数。</translation>
    </message>
    <message>
        <source>Seconds an idle connection is kept.</source>
        <translation>空闲连接保留的秒数。</translation>
    </message>
    <message>
        <source>Seconds after which a reader that takes nothing is dropped.</source>
        <translation>对方多少秒不接收就断开。</translation>
    </message>
    <message>
        <source>Most connections at once.</source>
        <translation>同时连接数上限。</translation>
    </message>
    <message>
        <source>Most connections of one address (IPv6: of one /64).</source>
        <translation>单个地址的连接数上限（IPv6 按 /64 计）。</translation>
    </message>
    <message>
        <source>Most requests waiting for the engine; beyond it callers are asked to retry.</source>
        <translation>等待引擎的请求数上限，超出时让调用方稍后再试。</translation>
    </message>
    <message>
        <source>Longest picture as base64 text, in characters.</source>
        <translation>base64 图片文本的最大字符数。</translation>
    </message>
    <message>
        <source>Largest picture in megapixels.</source>
        <translation>图片的最大像素数（百万）。</translation>
    </message>
    <message>
        <source>Recogniser: default (fast, 512 values) or dlib (public domain models only).</source>
        <translation>识别模型：默认（快，512 维）或 dlib（只用公有领域模型）。</translation>
    </message>
    <message>
        <source>What computes the networks.</source>
        <translation>由什么运行神经网络。</translation>
    </message>
    <message>
        <source>Engine workers; 0 takes one per core.</source>
        <translation>引擎线程数；0 为每核一个。</translation>
    </message>
    <message>
        <source>Engine name written into visitSource of usage records.</source>
        <translation>写入用量记录 visitSource 的引擎名。</translation>
    </message>
    <message>
        <source>Percent of searches for strangers that may find somebody.</source>
        <translation>查找陌生人时允许误识的百分比。</translation>
    </message>
    <message>
        <source>Most candidates an M:N or 7.5 answer lists for a face.</source>
        <translation>M:N 和 7.5 的应答中每张脸最多列出几名候选人。</translation>
    </message>
    <message>
        <source>Score from which two pictures show one person; 80 is a false match rate of 0.1 %.</source>
        <translation>两张图片判为同一人的最低得分；80 对应 0.1 % 的误识率。</translation>
    </message>
    <message>
        <source>What to do with several faces: take a clearly larger one, take the largest, or refuse.</source>
        <translation>图片有多张脸时：取明显更大的一张、取最大的一张或拒绝。</translation>
    </message>
    <message>
        <source>Whether a face already enrolled in the gallery may be enrolled as another person.</source>
        <translation>库中已有的脸能否登记为另一个人。</translation>
    </message>
    <message>
        <source>Lowest quality score of a picture to enrol; 0 takes every usable face.</source>
        <translation>可登记图片的最低质量分；0 表示能用的都收。</translation>
    </message>
    <message>
        <source>Creates a gallery when an enrolment names one that does not exist.</source>
        <translation>登记时指定的人脸库不存在就新建。</translation>
    </message>
    <message>
        <source>New accounts wait for an administrator&apos;s approval.</source>
        <translation>新账号要等管理员审批。</translation>
    </message>
    <message>
        <source>Failed logins after which an account or desk has to wait.</source>
        <translation>登录失败多少次后账号或终端须等待。</translation>
    </message>
    <message>
        <source>Shortest password of an administrator.</source>
        <translation>管理员密码的最短长度。</translation>
    </message>
    <message>
        <source>Face login asks the engine whether the picture shows a live person.</source>
        <translation>人脸登录时检查是否真人。</translation>
    </message>
    <message>
        <source>Face login: allowed, allowed with a password besides, or off.</source>
        <translation>人脸登录：允许、还需密码或关闭。</translation>
    </message>
    <message>
        <source>Minutes without a request after which a session ends.</source>
        <translation>多少分钟没有请求后会话结束。</translation>
    </message>
    <message>
        <source>Hours after which a session ends in any case.</source>
        <translation>会话最长多少小时。</translation>
    </message>
    <message>
        <source>Days pictures of failed logins are kept for review; 0 keeps none.</source>
        <translation>登录失败的图片留存多少天供查看；0 表示不留。</translation>
    </message>
    <message>
        <source>Days single usage records are kept; daily figures stay.</source>
        <translation>单条用量记录保留的天数；每日统计一直保留。</translation>
    </message>
    <message>
        <source>Days a removed person stays in the recycle bin of the console.</source>
        <translation>移除的人员在回收站保留的天数。</translation>
    </message>
    <message>
        <source>Kind of a replica engine.</source>
        <translation>副本引擎的类型。</translation>
    </message>
    <message>
        <source>Address of a replica engine.</source>
        <translation>副本引擎的地址。</translation>
    </message>
    <message>
        <source>Token of a replica engine.</source>
        <translation>副本引擎的令牌。</translation>
    </message>
    <message>
        <source>Whether changes are queued for a replica engine.</source>
        <translation>是否为副本引擎排队改动。</translation>
    </message>
    <message>
        <source>Request of a custom engine: JSON with method, path, headers, body and success rule.</source>
        <translation>自定义引擎的请求：含方法、路径、头、体和成功条件的 JSON。</translation>
    </message>
    <message>
        <source>Seconds a replica engine may take to answer.</source>
        <translation>副本引擎应答的最长秒数。</translation>
    </message>
    <message>
        <source>Changes that could not be delivered are sent by themselves once the engine answers again.</source>
        <translation>引擎恢复应答后，自动补发未送达的改动。</translation>
    </message>
    <message>
        <source>Closing the window leaves the console in the tray; the interface goes on answering.</source>
        <translation>关闭窗口后控制台留在托盘，接口继续应答。</translation>
    </message>
    <message>
        <source>Name of the camera the console uses; empty takes the first one.</source>
        <translation>控制台使用的摄像头名称；留空则使用第一个。</translation>
    </message>
    <message>
        <source>The lock screen of the console opens the camera and signs in whose face is known.</source>
        <translation>控制台锁屏时打开摄像头，认出人脸即可登录。</translation>
    </message>
    <message>
        <source>Name of a replica engine; without one its address is shown.</source>
        <translation>副本引擎的名称，未填则显示地址。</translation>
    </message>
</context>
<context>
    <name>SettingTexts</name>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Listeners</source>
        <translation>接口监听</translation>
    </message>
    <message>
        <source>Allow lists</source>
        <translation>允许名单</translation>
    </message>
    <message>
        <source>Encryption (TLS)</source>
        <translation>加密（TLS）</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>识别引擎</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Galleries</source>
        <translation>人脸库</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Usage records</source>
        <translation>用量记录</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Replica engines</source>
        <translation>副本引擎</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Whichever is there</source>
        <translation>有什么用什么</translation>
    </message>
    <message>
        <source>A clearly larger one</source>
        <translation>明显更大的一张</translation>
    </message>
    <message>
        <source>The largest</source>
        <translation>最大的一张</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>With a password besides</source>
        <translation>还需密码</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2 is needed; the old value is kept.</source>
        <translation>需要 %1 到 %2 的整数；原值已保留。</translation>
    </message>
    <message>
        <source>A number from %1 to %2 is needed; the old value is kept.</source>
        <translation>需要 %1 到 %2 的数；原值已保留。</translation>
    </message>
    <message>
        <source>This value is not allowed; the old value is kept.</source>
        <translation>不能用这个值；原值已保留。</translation>
    </message>
    <message>
        <source>Deny lists</source>
        <translation>拒绝名单</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Data and backup</source>
        <translation>数据与备份</translation>
    </message>
    <message>
        <source>Addresses or ranges with commas between them are needed, for example 192.168.1.0/24; the old value is kept.</source>
        <translation>需要填写地址或网段,用逗号分隔,例如 192.168.1.0/24;保留原值。</translation>
    </message>
    <message>
        <source>An address and a port are needed, for example 127.0.0.1:8090, or off; the old value is kept.</source>
        <translation>需要填写地址和端口,例如 127.0.0.1:8090,或填 off;保留原值。</translation>
    </message>
    <message>
        <source>The certificate file, a comma and the key file are needed; the old value is kept.</source>
        <translation>需要填写证书文件、逗号和密钥文件;保留原值。</translation>
    </message>
    <message>
        <source>There is no file %1; the old value is kept.</source>
        <translation>没有文件 %1；保留原值。</translation>
    </message>
    <message>
        <source>FaceDesk cannot read %1; the old value is kept.</source>
        <translation>FaceDesk 无法读取 %1；保留原值。</translation>
    </message>
    <message>
        <source>%1 and %2 are no certificate and its key in PEM form, without a passphrase; the old value is kept.</source>
        <translation>%1 和 %2 不是 PEM 格式的证书及其无口令的私钥；保留原值。</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>theme, dark mode, light mode, appearance</source>
        <translation>主题、深色模式、浅色模式、外观、界面</translation>
    </message>
    <message>
        <source>language, Chinese, English, translation</source>
        <translation>语言、中文、英文、翻译</translation>
    </message>
    <message>
        <source>screen lock, idle, timeout, sign out</source>
        <translation>锁屏、空闲、超时、退出登录</translation>
    </message>
    <message>
        <source>webcam, video, device</source>
        <translation>摄像头、相机、视频、设备</translation>
    </message>
    <message>
        <source>port, IP, server, network, bind, HTTP</source>
        <translation>端口、IP、服务器、网络、绑定、HTTP</translation>
    </message>
    <message>
        <source>whitelist, IP, subnet, trusted, without token</source>
        <translation>白名单、IP、网段、信任、免令牌</translation>
    </message>
    <message>
        <source>blacklist, block, ban, IP, subnet</source>
        <translation>黑名单、封禁、禁止、IP、网段</translation>
    </message>
    <message>
        <source>HTTPS, SSL, certificate, encryption, PEM</source>
        <translation>HTTPS、SSL、证书、加密、PEM</translation>
    </message>
    <message>
        <source>maximum, size, timeout, restriction</source>
        <translation>上限、大小、超时、限制</translation>
    </message>
    <message>
        <source>model, threads, CPU, speed, performance</source>
        <translation>模型、线程、CPU、速度、性能</translation>
    </message>
    <message>
        <source>threshold, strictness, false positive, similarity, score, 1:N</source>
        <translation>阈值、严格程度、误识率、相似度、分数、1:N</translation>
    </message>
    <message>
        <source>top, results, ranking, M:N</source>
        <translation>候选、结果、排名、M:N</translation>
    </message>
    <message>
        <source>threshold, strictness, false match, similarity, score, 1:1</source>
        <translation>阈值、严格程度、误匹配、相似度、分数、1:1</translation>
    </message>
    <message>
        <source>threshold, blurred, sharpness, minimum, score</source>
        <translation>阈值、模糊、清晰度、最低、分数</translation>
    </message>
    <message>
        <source>enrolment, register, add a person, duplicate</source>
        <translation>录入、注册、添加人员、重复</translation>
    </message>
    <message>
        <source>user, password, registration, lock, attempts</source>
        <translation>用户、密码、注册、锁定、次数</translation>
    </message>
    <message>
        <source>sign in, session, face login, anti-spoofing, timeout</source>
        <translation>登录、会话、刷脸登录、活体、防伪、超时</translation>
    </message>
    <message>
        <source>retention, history, statistics, log</source>
        <translation>保留、历史、统计、日志</translation>
    </message>
    <message>
        <source>trash, delete, restore, retention</source>
        <translation>回收站、删除、恢复、保留</translation>
    </message>
</context>
<context>
    <name>StatusBoard</name>
    <message>
        <source>API</source>
        <translation>接口监听</translation>
    </message>
    <message>
        <source>API off</source>
        <translation>接口已关</translation>
    </message>
    <message>
        <source>API %1 of %2</source>
        <translation>接口 %1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 listening</source>
        <translation>%1 / %2 在监听</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Database in trouble</source>
        <translation>数据库异常</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>%1 GB free</source>
        <translation>剩余 %1 GB</translation>
    </message>
    <message>
        <source>Engine stopped</source>
        <translation>引擎已停</translation>
    </message>
    <message>
        <source>Engine ready</source>
        <translation>引擎就绪</translation>
    </message>
    <message>
        <source>Engine %1 ms</source>
        <translation>引擎 %1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thread(s)</source>
        <translation>
            <numerusform>%Ln 线程</numerusform>
        </translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>识别引擎</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>无摄像头</translation>
    </message>
    <message>
        <source>Replica queue</source>
        <translation>副本队列</translation>
    </message>
    <message>
        <source>Replica queue %1</source>
        <translation>副本队列 %1</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>没有等待</translation>
    </message>
    <message>
        <source>%1 waiting, oldest %2 min</source>
        <translation>%1 条等待，最久 %2 分钟</translation>
    </message>
    <message>
        <source>%1 ms a face, %2, %3</source>
        <translation>%1 ms/脸，%2，%3</translation>
    </message>
    <message>
        <source>connected, in use</source>
        <translation>已连接，使用中</translation>
    </message>
    <message>
        <source>connected, not in use</source>
        <translation>已连接，未使用</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Camera not in use</source>
        <translation>摄像头未使用</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>未使用</translation>
    </message>
</context>
<context>
    <name>UsageRange</name>
    <message>
        <source>%1 until %2</source>
        <translation>%1 截至 %2</translation>
    </message>
</context>
<context>
    <name>UsageWords</name>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
</context>
<context>
    <name>app::Desk</name>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>查看者</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>未登录</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>尚无账号</translation>
    </message>
    <message>
        <source>By face, may only read</source>
        <translation>人脸登录，只能查看</translation>
    </message>
    <message>
        <source>The new password counts from now on</source>
        <translation>从现在起使用新密码</translation>
    </message>
    <message>
        <source>No administrator yet, so nothing is locked: Ctrl+L opens the guide again</source>
        <translation>还没有管理员，因此无法锁定：按 Ctrl+L 可重新打开向导</translation>
    </message>
</context>
<context>
    <name>app::StartingWindow</name>
    <message>
        <source>FaceDesk is starting</source>
        <translation>FaceDesk 正在启动</translation>
    </message>
    <message>
        <source>Data and models are being loaded.</source>
        <translation>正在载入数据和模型。</translation>
    </message>
    <message>
        <source>FaceDesk cannot start</source>
        <translation>FaceDesk 无法启动</translation>
    </message>
    <message>
        <source>Nothing was changed. A setting can be given another value for one start, as in
facedesk --set tls.combined= --set listen.combined=off
and is put right in the settings then.</source>
        <translation>什么都没有改动。可以为一次启动临时指定设置值，例如
facedesk --set tls.combined= --set listen.combined=off
然后在设置中改正。</translation>
    </message>
</context>
<context>
    <name>ui::accounts::AccountPane</name>
    <message>
        <source>No account chosen</source>
        <translation>未选择账号</translation>
    </message>
    <message>
        <source>Choose one to see who it is and what it may do.</source>
        <translation>选择一个账号，查看是谁、能做什么。</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>重置密码…</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>删除账号</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Lock…</source>
        <translation>锁定…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>注册时间</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>最近登录</translation>
    </message>
    <message>
        <source>Login face</source>
        <translation>登录人脸</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>enrolled</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Waits for approval; it cannot log in yet.</source>
        <translation>等待审批，暂不能登录。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln login(s) failed; it has to wait until %1.</source>
        <translation>
            <numerusform>登录失败 %Ln 次，%1 之前不能再试。</numerusform>
        </translation>
    </message>
    <message>
        <source>The last active administrator; make another one first</source>
        <translation>这是最后一个可用的管理员；请先设立另一个</translation>
    </message>
</context>
<context>
    <name>ui::accounts::AccountTasks</name>
    <message>
        <source>%1 was not approved</source>
        <translation>%1 未能通过</translation>
    </message>
    <message>
        <source>%1 may log in now</source>
        <translation>%1 现在可以登录</translation>
    </message>
    <message>
        <source>%1 was not refused</source>
        <translation>%1 未能拒绝</translation>
    </message>
    <message>
        <source>%1 was refused</source>
        <translation>%1 已拒绝</translation>
    </message>
    <message>
        <source>Lock %1?</source>
        <translation>锁定 %1？</translation>
    </message>
    <message>
        <source>Open sessions end at once and nobody can log in with it until it is unlocked.</source>
        <translation>已打开的会话立即结束，解锁之前不能用它登录。</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>锁定 %1</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>不锁定</translation>
    </message>
    <message>
        <source>%1 was not locked</source>
        <translation>%1 未能锁定</translation>
    </message>
    <message>
        <source>%1 is locked</source>
        <translation>%1 已锁定</translation>
    </message>
    <message>
        <source>%1 was not unlocked</source>
        <translation>%1 未能解锁</translation>
    </message>
    <message>
        <source>%1 may log in again</source>
        <translation>%1 可以再次登录</translation>
    </message>
    <message>
        <source>The role of %1 was not changed</source>
        <translation>%1 的角色没有变更</translation>
    </message>
    <message>
        <source>%1 is now: %2</source>
        <translation>%1 现在是：%2</translation>
    </message>
    <message>
        <source>The session was not ended</source>
        <translation>会话未能结束</translation>
    </message>
    <message>
        <source>Delete the account %1?</source>
        <translation>删除账号 %1？</translation>
    </message>
    <message>
        <source>Its sessions end at once. What it did stays in the audit list.</source>
        <translation>它的会话立即结束，做过的事仍留在审计记录里。</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>%1 was not deleted</source>
        <translation>%1 未能删除</translation>
    </message>
    <message>
        <source>%1 was deleted</source>
        <translation>%1 已删除</translation>
    </message>
    <message>
        <source>Change the role of %1?</source>
        <translation>要更改 %1 的角色吗？</translation>
    </message>
    <message>
        <source>Now: %1. Afterwards: %2. Its open sessions end at once.</source>
        <translation>现在：%1。更改后：%2。其打开的会话会立即结束。</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>改为%1</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>仍为%1</translation>
    </message>
</context>
<context>
    <name>ui::accounts::AccountsModel</name>
    <message>
        <source>Name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>最近登录</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从未</translation>
    </message>
</context>
<context>
    <name>ui::accounts::AccountsPage</name>
    <message>
        <source>The accounts could not be read</source>
        <translation>无法读取账号</translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s); administrators, operators and viewers</source>
        <translation>
            <numerusform>%Ln 个账号：管理员、操作员和查看者</numerusform>
        </translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Search accounts</source>
        <translation>搜索账号</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Wait for approval</source>
        <translation>等待审批</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>还没有账号</translation>
    </message>
    <message>
        <source>People can register through the interface; you can add them here.</source>
        <translation>可以通过接口注册，也可以在这里添加。</translation>
    </message>
    <message>
        <source>No account fits</source>
        <translation>没有符合的账号</translation>
    </message>
    <message>
        <source>Choose another filter or word.</source>
        <translation>换一个筛选条件或搜索词。</translation>
    </message>
    <message>
        <source>Failed face logins</source>
        <translation>未通过的人脸登录</translation>
    </message>
</context>
<context>
    <name>ui::accounts::FailedLoginsDialog</name>
    <message>
        <source>Failed face logins</source>
        <translation>未通过的人脸登录</translation>
    </message>
    <message>
        <source>Delete all pictures</source>
        <translation>删除全部图片</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The failed logins could not be read</source>
        <translation>无法读取未通过的登录</translation>
    </message>
    <message>
        <source>No picture of a refused face login is kept.</source>
        <translation>没有保存未通过的人脸登录图片。</translation>
    </message>
    <message>
        <source>Pictures of refused face logins. They are kept encrypted and erased after the days that the setting login.keepFailedDays says.</source>
        <translation>未通过的人脸登录图片。加密保存，到设置 login.keepFailedDays 规定的天数后删除。</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>%1 的图片</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>在本机</translation>
    </message>
    <message>
        <source>Delete the picture of %1</source>
        <translation>删除 %1 的图片</translation>
    </message>
    <message>
        <source>The picture could not be deleted</source>
        <translation>图片未能删除</translation>
    </message>
    <message>
        <source>Delete all pictures of failed face logins?</source>
        <translation>删除全部未通过的人脸登录图片？</translation>
    </message>
    <message>
        <source>They cannot be restored.</source>
        <translation>删除后无法恢复。</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The pictures could not be deleted</source>
        <translation>图片未能删除</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>显示更早的</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>ui::accounts::PasswordDialog</name>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>为 %1 设置新密码</translation>
    </message>
    <message>
        <source>It can log in at once.</source>
        <translation>添加后即可登录。</translation>
    </message>
    <message>
        <source>The old password stops working and open sessions end.</source>
        <translation>旧密码失效，已打开的会话结束。</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>A name is missing</source>
        <translation>缺少用户名</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln character(s)</source>
        <translation>
            <numerusform>至少 %Ln 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ</source>
        <translation>两次输入不一致</translation>
    </message>
    <message>
        <source>Being saved…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>ui::accounts::SessionList</name>
    <message>
        <source>Open sessions</source>
        <translation>打开的会话</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>this desk</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>End the session from %1</source>
        <translation>结束来自 %1 的会话</translation>
    </message>
    <message>
        <source>This console</source>
        <translation>本控制台</translation>
    </message>
</context>
<context>
    <name>ui::audit::AuditFilters</name>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Search who, what, name or id</source>
        <translation>搜索操作者、操作、名称或编号</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>所有操作</translation>
    </message>
    <message>
        <source>Galleries</source>
        <translation>人脸库</translation>
    </message>
    <message>
        <source>People and faces</source>
        <translation>人员和人脸</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Recovery and repairs</source>
        <translation>恢复和修复</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>自定义…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>ui::audit::AuditModel</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>On</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>ui::audit::AuditPage</name>
    <message>
        <source>The audit list could not be read</source>
        <translation>无法读取审计记录</translation>
    </message>
    <message>
        <source>The audit list could not be checked</source>
        <translation>无法核对审计记录</translation>
    </message>
    <message>
        <source>Checked: no line was changed, taken out or put in.</source>
        <translation>已核对：没有一行被改动、删去或插入。</translation>
    </message>
    <message>
        <source>Line %1 does not fit the one before it: it was changed, or something before it is missing. It and all newer lines cannot be trusted; compare them with a backup.</source>
        <translation>第 %1 行与前一行对不上：它被改动过，或前面缺了内容。这一行及以后的记录不可信，请与备份比对。</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>核对哈希链</translation>
    </message>
    <message>
        <source>Audit list</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>还没有改动</translation>
    </message>
    <message>
        <source>Every change made here or through the interface is written down.</source>
        <translation>在这里或通过接口所做的每次改动都会记下。</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message numerus="yes">
        <source>Who changed what and when; %Ln line(s)</source>
        <translation>
            <numerusform>谁在什么时候改了什么；共 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) fit</source>
        <translation>
            <numerusform>%Ln 条符合</numerusform>
        </translation>
    </message>
    <message>
        <source>No line fits</source>
        <translation>没有符合的记录</translation>
    </message>
    <message>
        <source>Choose another filter or word.</source>
        <translation>请换一个筛选条件或词。</translation>
    </message>
    <message>
        <source>Show every line</source>
        <translation>显示全部记录</translation>
    </message>
    <message>
        <source>Open galleries</source>
        <translation>打开人脸库</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
</context>
<context>
    <name>ui::audit::AuditPane</name>
    <message>
        <source>No line chosen</source>
        <translation>未选择记录</translation>
    </message>
    <message>
        <source>Choose one to see ids and what exactly was written.</source>
        <translation>选择一条，查看编号和原始内容。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
</context>
<context>
    <name>ui::calls::CallsModel</name>
    <message>
        <source>Success</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed, %1</source>
        <translation>失败，%1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>耗时 ms</translation>
    </message>
    <message>
        <source>without a token</source>
        <translation>无令牌</translation>
    </message>
    <message>
        <source>unknown token</source>
        <translation>未知的令牌</translation>
    </message>
    <message>
        <source>This address is blocked</source>
        <translation>该地址已被封禁</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
</context>
<context>
    <name>ui::calls::FirstCall</name>
    <message>
        <source>Copied; run it in a terminal of this machine</source>
        <translation>已复制；请在本机终端中运行</translation>
    </message>
    <message>
        <source>Open galleries</source>
        <translation>打开人脸库</translation>
    </message>
    <message>
        <source>Copy a first call (curl)</source>
        <translation>复制首个调用（curl）</translation>
    </message>
    <message>
        <source>Open authorization</source>
        <translation>打开授权</translation>
    </message>
</context>
<context>
    <name>ui::camera::Camera</name>
    <message>
        <source>The camera sends no pictures. It is being started again.</source>
        <translation>摄像头没有画面，正在重新启动。</translation>
    </message>
    <message>
        <source>The camera sends no pictures. Close other programs that use it, or unplug it and plug it in again.</source>
        <translation>摄像头没有画面。请关闭正在使用它的其他程序，或拔下后重新插入。</translation>
    </message>
    <message>
        <source>The camera cannot be shown. Ask an administrator to install: %1</source>
        <translation>无法显示摄像头画面。请管理员安装：%1</translation>
    </message>
    <message>
        <source>No camera is connected. Plug one in; it starts by itself.</source>
        <translation>没有连接摄像头。插入后会自动启动。</translation>
    </message>
    <message>
        <source>The camera &quot;%1&quot; is not connected. Plug it in, or choose another one in the settings.</source>
        <translation>摄像头“%1”未连接。请插入它，或在设置中另选一个。</translation>
    </message>
</context>
<context>
    <name>ui::camera::CameraView</name>
    <message>
        <source>The camera is being started…</source>
        <translation>正在启动摄像头…</translation>
    </message>
    <message>
        <source>Picture of the camera</source>
        <translation>摄像头画面</translation>
    </message>
</context>
<context>
    <name>ui::camera::CaptureDialog</name>
    <message>
        <source>Take a picture with the camera</source>
        <translation>用摄像头拍照</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take again</source>
        <translation>重拍</translation>
    </message>
    <message>
        <source>Take the picture</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Use this picture</source>
        <translation>使用这张照片</translation>
    </message>
    <message>
        <source>The camera shows no picture yet</source>
        <translation>摄像头还没有画面</translation>
    </message>
    <message>
        <source>Good: press Space to take the picture</source>
        <translation>很好，按空格键拍照</translation>
    </message>
    <message>
        <source>No face found in the picture</source>
        <translation>照片中没有找到人脸</translation>
    </message>
    <message>
        <source>No face found in the picture. Take it again.</source>
        <translation>照片中没有找到人脸，请重拍。</translation>
    </message>
    <message>
        <source>Quality %1: %2</source>
        <translation>质量 %1：%2</translation>
    </message>
    <message>
        <source>The picture is being looked at…</source>
        <translation>正在检查照片…</translation>
    </message>
    <message>
        <source>Being saved…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>ui::camera::GuideWords</name>
    <message>
        <source>Come closer</source>
        <translation>请靠近一些</translation>
    </message>
    <message>
        <source>Too dark or too bright: find a softer light</source>
        <translation>太暗或太亮：请换到柔和的光线下</translation>
    </message>
    <message>
        <source>Look straight into the camera</source>
        <translation>请正对摄像头</translation>
    </message>
    <message>
        <source>Show the whole face: something covers it</source>
        <translation>请露出整张脸，有东西遮挡</translation>
    </message>
    <message>
        <source>No face is seen: look into the camera</source>
        <translation>没有看到人脸，请看向摄像头</translation>
    </message>
    <message>
        <source>Only one face may be in the picture</source>
        <translation>画面中只能有一张人脸</translation>
    </message>
    <message>
        <source>Too dark: switch a light on or uncover the camera</source>
        <translation>太暗：请开灯或移开摄像头遮挡</translation>
    </message>
    <message>
        <source>Hold your head upright</source>
        <translation>请把头摆正</translation>
    </message>
    <message>
        <source>Lower your chin a little</source>
        <translation>请稍微低一下头</translation>
    </message>
    <message>
        <source>Raise your chin a little</source>
        <translation>请稍微抬一下头</translation>
    </message>
    <message>
        <source>Turn a little to your left</source>
        <translation>请稍向左转</translation>
    </message>
    <message>
        <source>Turn a little to your right</source>
        <translation>请稍向右转</translation>
    </message>
    <message>
        <source>Too dark: turn to the light</source>
        <translation>光线太暗，请面向光源</translation>
    </message>
    <message>
        <source>Blurred: hold still, or wipe the camera&apos;s lens</source>
        <translation>画面模糊：请保持不动，或擦拭镜头</translation>
    </message>
    <message>
        <source>Too bright: turn away from the light</source>
        <translation>光线太强，请背开光源</translation>
    </message>
</context>
<context>
    <name>ui::galleries::EnrollPanel</name>
    <message>
        <source>Enrolling %1 of %2 pictures</source>
        <translation>正在登记第 %1 张，共 %2 张</translation>
    </message>
    <message>
        <source>%1 of %2 pictures enrolled</source>
        <translation>已登记 %1 张，共 %2 张</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1 张</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>剩余约 %1 秒</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 张被拒</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save the refused pictures</source>
        <translation>保存被拒图片的清单</translation>
    </message>
    <message>
        <source>refused.csv</source>
        <translation>被拒图片.csv</translation>
    </message>
    <message>
        <source>The list was not saved</source>
        <translation>清单没有保存</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>存为 CSV</translation>
    </message>
    <message>
        <source>Refused pictures</source>
        <translation>被拒的图片</translation>
    </message>
    <message>
        <source>Progress of the enrolment</source>
        <translation>登记进度</translation>
    </message>
    <message numerus="yes">
        <source>Enrol %Ln known face(s) all the same</source>
        <translation>
            <numerusform>仍然录入 %Ln 张已有的人脸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) show somebody who is enrolled already.</source>
        <translation>
            <numerusform>%Ln 张照片中的人已录入。</numerusform>
        </translation>
    </message>
    <message>
        <source>The setting %1 refuses to enrol them as somebody else.</source>
        <translation>设置项 %1 不允许将其另录为他人。</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln picture(s) to %1</source>
        <translation>
            <numerusform>将 %Ln 张照片加到 %1 名下</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln picture(s) to whom they show</source>
        <translation>
            <numerusform>将 %Ln 张照片分别加到对应人员名下</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::galleries::EnrollQueue</name>
    <message>
        <source>Enrolment of pictures</source>
        <translation>登记图片</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>ui::galleries::ExpectedAccepts</name>
    <message>
        <source>About %1 in 10,000 searches for strangers find somebody</source>
        <translation>每万次陌生人查找约误识 %1 次</translation>
    </message>
    <message>
        <source>Each search compares the stranger with all %1 faces of the gallery and may take any of them for the stranger. Expected from what is known of the recogniser, not measured with the faces here.</source>
        <translation>每次查找都会把陌生人与库中全部 %1 张人脸比对，任何一张都可能被误认。此数按识别模型的已知误识率推算，不是用这里的人脸测得的。</translation>
    </message>
</context>
<context>
    <name>ui::galleries::FaceAdding</name>
    <message>
        <source>Adding faces</source>
        <translation>正在添加人脸</translation>
    </message>
</context>
<context>
    <name>ui::galleries::FindingPane</name>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Face of %1</source>
        <translation>%1 的人脸</translation>
    </message>
    <message>
        <source>One person enrolled twice?</source>
        <translation>同一人登记了两次？</translation>
    </message>
    <message>
        <source>Score %1 of 100</source>
        <translation>分数 %1（满分 100）</translation>
    </message>
    <message>
        <source>A search finds either of them for the same face. If both are one person, merge them; if they are two, raise the gallery&apos;s threshold.</source>
        <translation>搜索同一张脸可能找到其中任意一人。若是同一人，请合并；若是两人，请提高库的阈值。</translation>
    </message>
    <message>
        <source>A poor picture of %1</source>
        <translation>%1 的图片质量差</translation>
    </message>
    <message>
        <source>Quality %1 of 100</source>
        <translation>质量 %1（满分 100）</translation>
    </message>
    <message>
        <source>A poor picture is missed more often and mistaken more often. Add a better one, then delete this face.</source>
        <translation>质量差的图片更容易漏认和误认。请先添加更好的图片，再删除此人脸。</translation>
    </message>
    <message>
        <source>It is the only face of this person; add a better one first</source>
        <translation>这是此人唯一的人脸；请先添加更好的图片</translation>
    </message>
    <message>
        <source>Only one picture of %1</source>
        <translation>%1 只有一张图片</translation>
    </message>
    <message>
        <source>Two or three pictures in different light make it less likely that this person is not recognised.</source>
        <translation>两三张不同光线下的图片可降低认不出此人的可能。</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Choose a row to see the faces and what mends it.</source>
        <translation>选择一行查看人脸和处理方法。</translation>
    </message>
    <message>
        <source>Merge into one…</source>
        <translation>合并为一人…</translation>
    </message>
    <message>
        <source>Add a picture…</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>Delete this face…</source>
        <translation>删除此人脸…</translation>
    </message>
</context>
<context>
    <name>ui::galleries::FindingsModel</name>
    <message>
        <source>Without a name</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>相似于</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>ui::galleries::GalleriesPage</name>
    <message>
        <source>The galleries could not be read</source>
        <translation>无法读取人脸库</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose a gallery first</source>
        <translation>先选一个人脸库</translation>
    </message>
    <message>
        <source>Choose pictures to enrol</source>
        <translation>选择要登记的图片</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>New gallery</source>
        <translation>新建人脸库</translation>
    </message>
    <message>
        <source>Enrol pictures…</source>
        <translation>登记图片…</translation>
    </message>
    <message>
        <source>No gallery yet</source>
        <translation>还没有人脸库</translation>
    </message>
    <message>
        <source>A gallery holds the people that are searched together.</source>
        <translation>一起查找的人员放在同一个库里。</translation>
    </message>
    <message>
        <source>Galleries</source>
        <translation>人脸库</translation>
    </message>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>选择图片文件夹</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln galleries</source>
        <translation>
            <numerusform>%Ln 个库</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit the chosen people…</source>
        <translation>编辑所选人员…</translation>
    </message>
    <message>
        <source>Threshold lab…</source>
        <translation>阈值实验…</translation>
    </message>
    <message>
        <source>Gallery health…</source>
        <translation>库健康检查…</translation>
    </message>
    <message>
        <source>Add a person with the camera…</source>
        <translation>用摄像头添加人员…</translation>
    </message>
    <message>
        <source>Add a face with the camera…</source>
        <translation>用摄像头添加人脸…</translation>
    </message>
    <message>
        <source>Rename and describe the gallery…</source>
        <translation>重命名并描述人脸库…</translation>
    </message>
    <message>
        <source>Adjust the threshold of the gallery…</source>
        <translation>调整人脸库的阈值…</translation>
    </message>
    <message>
        <source>Delete the gallery…</source>
        <translation>删除人脸库…</translation>
    </message>
    <message>
        <source>Export the gallery…</source>
        <translation>导出人脸库…</translation>
    </message>
    <message>
        <source>Move the chosen people to another gallery…</source>
        <translation>把选中人员移到其他库…</translation>
    </message>
    <message>
        <source>Copy the chosen people to another gallery…</source>
        <translation>把选中人员复制到其他库…</translation>
    </message>
    <message>
        <source>Merge the chosen people into one…</source>
        <translation>把选中人员合并为一人…</translation>
    </message>
    <message>
        <source>Move the chosen people to the bin</source>
        <translation>把选中人员移到回收站</translation>
    </message>
    <message>
        <source>Restore the chosen people</source>
        <translation>恢复选中人员</translation>
    </message>
    <message>
        <source>Erase the chosen people for good…</source>
        <translation>永久抹除选中人员…</translation>
    </message>
    <message>
        <source>Edit person…</source>
        <translation>编辑人员…</translation>
    </message>
    <message>
        <source>Add a face…</source>
        <translation>添加人脸…</translation>
    </message>
    <message>
        <source>Search for this face</source>
        <translation>搜索这张脸</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>移到…</translation>
    </message>
    <message>
        <source>Copy to…</source>
        <translation>复制到…</translation>
    </message>
    <message>
        <source>Merge into one</source>
        <translation>合并为一人</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>永久抹除…</translation>
    </message>
    <message>
        <source>Open a gallery first; the pictures are enrolled into it</source>
        <translation>请先打开一个人脸库，图片将登记到其中</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>ui::galleries::GalleryDialog</name>
    <message>
        <source>New gallery</source>
        <translation>新建人脸库</translation>
    </message>
    <message>
        <source>Change gallery %1</source>
        <translation>修改人脸库 %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Id for the interface</source>
        <translation>接口用的编号</translation>
    </message>
    <message>
        <source>made by itself when empty</source>
        <translation>留空则自动生成</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Create gallery</source>
        <translation>新建人脸库</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>A name is missing</source>
        <translation>缺少名称</translation>
    </message>
    <message>
        <source>Being saved…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>There is a gallery %1 already. Choose a name that tells them apart.</source>
        <translation>已有名为 %1 的人脸库。请换一个能够区分的名称。</translation>
    </message>
</context>
<context>
    <name>ui::galleries::GalleryHealthDialog</name>
    <message>
        <source>The gallery could not be checked</source>
        <translation>无法检查此库</translation>
    </message>
    <message>
        <source>Health of %1</source>
        <translation>%1 的健康检查</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The gallery was not checked</source>
        <translation>库未检查</translation>
    </message>
    <message>
        <source>Nothing was changed. Check it again to see what weakens it.</source>
        <translation>未作任何改动。重新检查即可查看此库的薄弱之处。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Look-alikes</source>
        <translation>相似人员</translation>
    </message>
    <message>
        <source>Poor pictures</source>
        <translation>质量差的图片</translation>
    </message>
    <message>
        <source>One picture only</source>
        <translation>仅一张图片</translation>
    </message>
    <message>
        <source>Nobody looks like somebody else</source>
        <translation>没有相似人员</translation>
    </message>
    <message>
        <source>Every picture is good enough</source>
        <translation>所有图片质量合格</translation>
    </message>
    <message>
        <source>Everybody has several pictures</source>
        <translation>每个人都有多张图片</translation>
    </message>
    <message>
        <source>Look-alikes are different people who score %1 or more, the threshold in use; poor pictures have a quality below %2</source>
        <translation>相似人员：分数达到当前阈值 %1 的不同人员；质量差的图片：质量低于 %2</translation>
    </message>
    <message>
        <source>Nothing to mend here.</source>
        <translation>无需处理。</translation>
    </message>
    <message>
        <source>The worst %1 of %2 are listed</source>
        <translation>共 %2 项，列出最严重的 %1 项</translation>
    </message>
    <message>
        <source>Comparing every face with every other one</source>
        <translation>正在两两比对所有人脸</translation>
    </message>
    <message>
        <source>The worst %1 are listed; there are more</source>
        <translation>仅列出最严重的 %1 项，还有更多</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>Poor pictures of %Ln person(s)</source>
        <translation>
            <numerusform>%Ln 人有质量差的图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them with poor pictures only</source>
        <translation>
            <numerusform>其中 %Ln 人只有质量差的图片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::galleries::GalleryListModel</name>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln person(s)</source>
        <translation>
            <numerusform>%1，%Ln 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::galleries::GalleryPanel</name>
    <message>
        <source>No face to confuse with yet</source>
        <translation>还没有可能认错的人脸</translation>
    </message>
    <message>
        <source>Rename and describe…</source>
        <translation>改名与说明…</translation>
    </message>
    <message>
        <source>Adjust threshold…</source>
        <translation>调整阈值…</translation>
    </message>
    <message>
        <source>Delete gallery %1…</source>
        <translation>删除人脸库 %1…</translation>
    </message>
    <message>
        <source>Galleries</source>
        <translation>人脸库</translation>
    </message>
    <message>
        <source>New gallery</source>
        <translation>新建人脸库</translation>
    </message>
    <message>
        <source>More for this gallery</source>
        <translation>人脸库的更多操作</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Threshold lab…</source>
        <translation>阈值实验…</translation>
    </message>
    <message>
        <source>Gallery health…</source>
        <translation>库健康检查…</translation>
    </message>
</context>
<context>
    <name>ui::galleries::GalleryTasks</name>
    <message>
        <source>Gallery %1 was created</source>
        <translation>已新建人脸库 %1</translation>
    </message>
    <message>
        <source>Delete the gallery &quot;%1&quot; with %2 people and %3 faces?</source>
        <translation>删除人脸库“%1”，连同 %2 人和 %3 张人脸？</translation>
    </message>
    <message>
        <source>Delete the gallery &quot;%1&quot;?</source>
        <translation>删除人脸库“%1”？</translation>
    </message>
    <message>
        <source>People who are in no other gallery are erased with their faces and pictures; this cannot be undone. People in other galleries stay there.</source>
        <translation>不在其他库中的人员连同人脸和图片一起抹除，无法撤销。在其他库中的人员会留下。</translation>
    </message>
    <message>
        <source>It is empty; nobody is erased.</source>
        <translation>库是空的，不会抹除任何人。</translation>
    </message>
    <message>
        <source>Delete gallery %1</source>
        <translation>删除人脸库 %1</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Gallery %1 was not deleted</source>
        <translation>没有删除人脸库 %1</translation>
    </message>
    <message>
        <source>Gallery %1 was deleted</source>
        <translation>已删除人脸库 %1</translation>
    </message>
</context>
<context>
    <name>ui::galleries::RefusalsModel</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>This face is already enrolled as %1</source>
        <translation>此人脸已录入为 %1</translation>
    </message>
</context>
<context>
    <name>ui::galleries::ScoreChart</name>
    <message>
        <source>Two pictures of one person</source>
        <translation>同一人的两张图片</translation>
    </message>
    <message>
        <source>Two different people</source>
        <translation>两个不同的人</translation>
    </message>
    <message>
        <source>Threshold %1</source>
        <translation>阈值 %1</translation>
    </message>
</context>
<context>
    <name>ui::galleries::ScoreTable</name>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Two pictures of one person</source>
        <translation>同一人的两张图片</translation>
    </message>
    <message>
        <source>Two different people</source>
        <translation>两个不同的人</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>ui::galleries::SubjectTasks</name>
    <message numerus="yes">
        <source>Move %Ln people to</source>
        <translation>
            <numerusform>把 %Ln 人移到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln people</source>
        <translation>
            <numerusform>移动 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln people to</source>
        <translation>
            <numerusform>把 %Ln 人复制到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln people</source>
        <translation>
            <numerusform>复制 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %Ln people for good?</source>
        <translation>
            <numerusform>永久抹除 %Ln 人？</numerusform>
        </translation>
    </message>
    <message>
        <source>Their fields, faces and pictures are erased from the data folder. This cannot be undone.</source>
        <translation>资料、人脸和图片都会从数据文件夹抹除，无法撤销。</translation>
    </message>
    <message numerus="yes">
        <source>Erase %Ln people</source>
        <translation>
            <numerusform>抹除 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them in the bin</source>
        <translation>留在回收站</translation>
    </message>
    <message>
        <source>Remove this face?</source>
        <translation>移除这张脸？</translation>
    </message>
    <message>
        <source>The face and its picture are erased. The person and the other faces stay.</source>
        <translation>这张脸和它的图片会被抹除。人员和其他人脸会留下。</translation>
    </message>
    <message>
        <source>Remove face</source>
        <translation>移除人脸</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The face was not removed</source>
        <translation>没有移除人脸</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were left as they are</source>
        <translation>
            <numerusform>%Ln 人没有变动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were moved</source>
        <translation>
            <numerusform>已移动 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were copied</source>
        <translation>
            <numerusform>已复制 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were merged into one</source>
        <translation>
            <numerusform>已把 %Ln 人合并为一人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were moved to the bin</source>
        <translation>
            <numerusform>已把 %Ln 人移入回收站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were restored</source>
        <translation>
            <numerusform>已还原 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were erased for good</source>
        <translation>
            <numerusform>已永久抹除 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were changed</source>
        <translation>
            <numerusform>已更改 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are apart again</source>
        <translation>
            <numerusform>%Ln 人已重新分开</numerusform>
        </translation>
    </message>
    <message>
        <source>The changes were saved</source>
        <translation>更改已保存</translation>
    </message>
    <message>
        <source>%1 was added</source>
        <translation>已添加 %1</translation>
    </message>
    <message>
        <source>The face was removed</source>
        <translation>人脸已移除</translation>
    </message>
    <message>
        <source>%1; %2 of them from several galleries</source>
        <translation>%1；其中 %2 人同时离开了多个人脸库</translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) were added</source>
        <translation>
            <numerusform>已添加 %Ln 张人脸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) were not added</source>
        <translation>
            <numerusform>%Ln 张人脸未添加</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) were enrolled</source>
        <translation>
            <numerusform>已登记 %Ln 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are in %1 no longer</source>
        <translation>
            <numerusform>%Ln 人已从 %1 中撤出</numerusform>
        </translation>
    </message>
    <message>
        <source>What was enrolled was taken back</source>
        <translation>已撤销刚才的登记</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are as before</source>
        <translation>
            <numerusform>%Ln 人已恢复原样</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are back in %1</source>
        <translation>
            <numerusform>%Ln 人已回到 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::galleries::ThresholdDialog</name>
    <message>
        <source>Threshold of %1</source>
        <translation>%1 的阈值</translation>
    </message>
    <message>
        <source>Computed for the size of the gallery: %1</source>
        <translation>按库的大小计算：%1</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use this threshold</source>
        <translation>使用这个阈值</translation>
    </message>
    <message>
        <source>The threshold was not changed</source>
        <translation>阈值没有改动</translation>
    </message>
    <message>
        <source>Its own threshold</source>
        <translation>单独的阈值</translation>
    </message>
</context>
<context>
    <name>ui::galleries::ThresholdLab</name>
    <message>
        <source>The scores could not be read</source>
        <translation>无法读取分数</translation>
    </message>
    <message>
        <source>The faces are still being compared</source>
        <translation>人脸仍在比较中</translation>
    </message>
    <message>
        <source>95 %: %1 to %2</source>
        <translation>95 %：%1 至 %2</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>Different people taken for one (FMR)</source>
        <translation>不同人误认为同一人 (FMR)</translation>
    </message>
    <message>
        <source>%1 of %2 pairs · %3</source>
        <translation>%1 / %2 对 · %3</translation>
    </message>
    <message>
        <source>Not measured: nobody here has two pictures to compare</source>
        <translation>未测量：此库中无人有两张图片可比较</translation>
    </message>
    <message>
        <source>One person not recognised (FNMR)</source>
        <translation>同一人未认出 (FNMR)</translation>
    </message>
    <message>
        <source>Strangers found in 10,000 searches</source>
        <translation>每 10,000 次搜索误认的陌生人</translation>
    </message>
    <message>
        <source>Expected with %1 faces in the gallery</source>
        <translation>按库中 %1 张人脸估算</translation>
    </message>
    <message>
        <source>The threshold was not changed</source>
        <translation>阈值未更改</translation>
    </message>
    <message>
        <source>Threshold lab of %1</source>
        <translation>%1 的阈值实验</translation>
    </message>
    <message>
        <source>Show the scores as</source>
        <translation>分数显示方式</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Comparing the faces of this gallery</source>
        <translation>正在比较此库中的人脸</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Chart of the scores; the table says the same</source>
        <translation>分数图表；表格内容相同</translation>
    </message>
    <message>
        <source>Scores in figures</source>
        <translation>分数明细</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>In use now: %1, set by hand</source>
        <translation>当前使用：%1，手动设定</translation>
    </message>
    <message>
        <source>In use now: %1, computed for the size of the gallery</source>
        <translation>当前使用：%1，按库的大小计算</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Use this threshold</source>
        <translation>使用此阈值</translation>
    </message>
    <message>
        <source>%1 pairs of one person, %2 pairs of different people</source>
        <translation>同一人 %1 对，不同人 %2 对</translation>
    </message>
    <message>
        <source>all %1 faces compared</source>
        <translation>已比较全部 %1 张人脸</translation>
    </message>
    <message>
        <source>a sample out of %1 faces</source>
        <translation>从 %1 张人脸中抽样</translation>
    </message>
    <message>
        <source>What a threshold does with the faces of this gallery</source>
        <translation>阈值对此库人脸的影响</translation>
    </message>
    <message>
        <source>The faces were not compared</source>
        <translation>人脸未比较</translation>
    </message>
    <message>
        <source>Nothing was changed. Read them again to see what a threshold does.</source>
        <translation>未作任何改动。重新读取即可查看阈值的影响。</translation>
    </message>
    <message>
        <source>Too few faces to compare</source>
        <translation>可比较的人脸太少</translation>
    </message>
    <message>
        <source>Two people with a face each are needed; a second picture of somebody also measures who is not recognised.</source>
        <translation>至少需要两个人各一张人脸；某人有第二张图片时，还能测出认不出的比例。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Measured: of all pairs of two different people in this gallery, the share that reaches the threshold. This is about one comparison, not about a search among everybody.</source>
        <translation>实测值：本库中不同人的图片两两比对，达到阈值的比例。指的是一次比对，不是在所有人中的一次查找。</translation>
    </message>
    <message>
        <source>Measured: of all pairs of two pictures of one person in this gallery, the share that does not reach the threshold.</source>
        <translation>实测值：本库中同一人的图片两两比对，未达到阈值的比例。</translation>
    </message>
</context>
<context>
    <name>ui::grants::CapabilityList</name>
    <message>
        <source>Tick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Tick what only reads</source>
        <translation>只选读取类</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>全不选</translation>
    </message>
</context>
<context>
    <name>ui::grants::GrantDialog</name>
    <message>
        <source>Give an application access</source>
        <translation>为应用授权</translation>
    </message>
    <message>
        <source>Change the access of %1</source>
        <translation>修改 %1 的授权</translation>
    </message>
    <message>
        <source>Create token</source>
        <translation>生成令牌</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Valid to the end of</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>可做的事</translation>
    </message>
    <message>
        <source>A name is missing</source>
        <translation>缺少姓名</translation>
    </message>
    <message>
        <source>Tick at least one</source>
        <translation>至少勾选一项</translation>
    </message>
    <message>
        <source>Being saved…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>%1, as it was granted</source>
        <translation>%1，与授权时相同</translation>
    </message>
    <message>
        <source>the end of the day</source>
        <translation>当天结束</translation>
    </message>
</context>
<context>
    <name>ui::grants::GrantPane</name>
    <message>
        <source>No application chosen</source>
        <translation>没有选中应用</translation>
    </message>
    <message>
        <source>Choose one to see what it may do.</source>
        <translation>选一个应用，查看它能做什么。</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>New token…</source>
        <translation>换新令牌…</translation>
    </message>
    <message>
        <source>Remove application</source>
        <translation>移除应用</translation>
    </message>
    <message>
        <source>May do</source>
        <translation>可做的事</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Allow again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>始于 %1</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Its calls are refused until it is allowed again.</source>
        <translation>恢复之前，它的调用都会被拒。</translation>
    </message>
    <message>
        <source>Its calls are refused since %1.</source>
        <translation>自 %1 起，它的调用都被拒。</translation>
    </message>
    <message>
        <source>Its calls are refused after %1.</source>
        <translation>%1 之后，它的调用都会被拒。</translation>
    </message>
    <message>
        <source>Renew for a year</source>
        <translation>续期一年</translation>
    </message>
</context>
<context>
    <name>ui::grants::GrantTasks</name>
    <message>
        <source>The access of %1 was not renewed</source>
        <translation>%1 没有续期</translation>
    </message>
    <message>
        <source>%1 is valid until %2</source>
        <translation>%1 的有效期至 %2</translation>
    </message>
    <message>
        <source>No new token was made for %1</source>
        <translation>没有为 %1 换新令牌</translation>
    </message>
    <message>
        <source>Make a new token for %1?</source>
        <translation>为 %1 换新令牌？</translation>
    </message>
    <message>
        <source>The old one stops working at once. Due date and capabilities stay.</source>
        <translation>旧令牌立即失效，到期日和权限不变。</translation>
    </message>
    <message>
        <source>Make new token</source>
        <translation>换新令牌</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>保留旧令牌</translation>
    </message>
    <message>
        <source>%1 was not blocked</source>
        <translation>%1 没有停用</translation>
    </message>
    <message>
        <source>%1 was not allowed again</source>
        <translation>%1 没有恢复</translation>
    </message>
    <message>
        <source>%1 may not call any more; allowing it again keeps its token</source>
        <translation>%1 不能再调用；恢复后令牌不变</translation>
    </message>
    <message>
        <source>%1 may call again with its token</source>
        <translation>%1 可以用原令牌再次调用</translation>
    </message>
    <message>
        <source>%1 was not removed</source>
        <translation>%1 没有移除</translation>
    </message>
    <message>
        <source>Remove the application %1?</source>
        <translation>移除应用 %1？</translation>
    </message>
    <message>
        <source>Its token stops working and cannot be brought back. Its usage records stay.</source>
        <translation>它的令牌失效且无法找回，用量记录会留下。</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The application is revoked: the new token is refused too until it is allowed again.</source>
        <translation>该应用已被吊销：在重新允许之前，新 token 同样会被拒绝。</translation>
    </message>
    <message>
        <source>Its access has ended: the new token is refused too until it is renewed.</source>
        <translation>其授权已到期：在续期之前，新 token 同样会被拒绝。</translation>
    </message>
</context>
<context>
    <name>ui::grants::GrantsModel</name>
    <message>
        <source>Application</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从未</translation>
    </message>
</context>
<context>
    <name>ui::grants::GrantsPage</name>
    <message numerus="yes">
        <source>%Ln application(s) may call the interface</source>
        <translation>
            <numerusform>%Ln 个应用可以调用接口</numerusform>
        </translation>
    </message>
    <message>
        <source>Add application</source>
        <translation>添加应用</translation>
    </message>
    <message>
        <source>Search applications</source>
        <translation>搜索应用</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>End within 7 days</source>
        <translation>7 天内到期</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>No application has access yet</source>
        <translation>还没有应用得到授权</translation>
    </message>
    <message>
        <source>Give one a token and choose what it may do.</source>
        <translation>给应用一个令牌，选择它能做什么。</translation>
    </message>
    <message>
        <source>No application fits</source>
        <translation>没有相符的应用</translation>
    </message>
    <message>
        <source>Choose another filter or word.</source>
        <translation>换个筛选或换个词。</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>授权</translation>
    </message>
</context>
<context>
    <name>ui::grants::TokenDialog</name>
    <message>
        <source>Token of %1</source>
        <translation>%1 的令牌</translation>
    </message>
    <message>
        <source>It is shown this once. Afterwards only a new one can be made.</source>
        <translation>令牌只显示这一次，以后只能换新的。</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>复制令牌</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied. The clipboard is emptied in 10 seconds.</source>
        <translation>已复制，10 秒后清空剪贴板。</translation>
    </message>
    <message>
        <source>The clipboard was emptied.</source>
        <translation>剪贴板已清空。</translation>
    </message>
</context>
<context>
    <name>ui::identify::CandidatesModel</name>
    <message>
        <source>No name</source>
        <translation>无姓名</translation>
    </message>
    <message>
        <source>%1, above the threshold</source>
        <translation>%1，高于阈值</translation>
    </message>
    <message>
        <source>%1, below the threshold</source>
        <translation>%1，低于阈值</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
</context>
<context>
    <name>ui::identify::CompareBench</name>
    <message>
        <source>First picture</source>
        <translation>第一张</translation>
    </message>
    <message>
        <source>Second picture</source>
        <translation>第二张</translation>
    </message>
    <message>
        <source>Choose two pictures to compare</source>
        <translation>选两张图片来比对</translation>
    </message>
    <message>
        <source>Above the threshold: the same person</source>
        <translation>同一人：高于阈值</translation>
    </message>
    <message>
        <source>Below the threshold: different people</source>
        <translation>不是同一人：低于阈值</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Distance to the threshold</source>
        <translation>与阈值之差</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比对结果</translation>
    </message>
    <message>
        <source>Drop a picture here or open a file.</source>
        <translation>把图片拖到这里，或打开文件。</translation>
    </message>
    <message>
        <source>%1 was not opened: %2.</source>
        <translation>%1未能打开：%2。</translation>
    </message>
    <message>
        <source>Choose another picture.</source>
        <translation>请另选一张图片。</translation>
    </message>
    <message>
        <source>The picture before it stays; choose another one.</source>
        <translation>原有图片保留；请另选一张。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Choose another picture, one where a face is larger.</source>
        <translation>请另选一张人脸更大的图片。</translation>
    </message>
    <message>
        <source>Take the first picture with the camera</source>
        <translation>用摄像头拍第一张图片</translation>
    </message>
    <message>
        <source>Take the second picture with the camera</source>
        <translation>用摄像头拍第二张图片</translation>
    </message>
    <message>
        <source>Open the first picture</source>
        <translation>打开第一张图片</translation>
    </message>
    <message>
        <source>Open the second picture</source>
        <translation>打开第二张图片</translation>
    </message>
</context>
<context>
    <name>ui::identify::GalleryPicker</name>
    <message>
        <source>all galleries</source>
        <translation>所有人脸库</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>All galleries</source>
        <translation>所有人脸库</translation>
    </message>
    <message numerus="yes">
        <source>%Ln galleries</source>
        <translation>
            <numerusform>%Ln 个库</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::identify::IdentifyPage</name>
    <message>
        <source>Open a picture</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>Do two pictures show one person?</source>
        <translation>两张图片是不是同一个人？</translation>
    </message>
    <message>
        <source>Searching in %1 · %2 people</source>
        <translation>在 %1 中查找 · %2 人</translation>
    </message>
    <message>
        <source>Find 1:N</source>
        <translation>找人 1:N</translation>
    </message>
    <message>
        <source>Compare 1:1</source>
        <translation>比对 1:1</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>做什么</translation>
    </message>
    <message>
        <source>Open a picture…</source>
        <translation>打开图片…</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>粘贴图片</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>识别台</translation>
    </message>
    <message>
        <source>From the camera…</source>
        <translation>用摄像头…</translation>
    </message>
    <message>
        <source>Open pictures</source>
        <translation>打开图片</translation>
    </message>
    <message>
        <source>There is no picture in this folder</source>
        <translation>此文件夹中没有图片</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln picture(s) are searched</source>
        <translation>
            <numerusform>只搜索前 %Ln 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Two pictures are compared; the others were left out</source>
        <translation>只比对两张图片，其余未使用</translation>
    </message>
    <message>
        <source>Open pictures…</source>
        <translation>打开图片…</translation>
    </message>
    <message>
        <source>Make a gallery first; the face is enrolled into it</source>
        <translation>请先新建人脸库，人脸会登记到其中</translation>
    </message>
    <message>
        <source>Enrol the face into</source>
        <translation>将人脸登记到</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>%1 was added to %2</source>
        <translation>已将 %1 添加到 %2</translation>
    </message>
    <message>
        <source>The face was added to the person it shows</source>
        <translation>人脸已加到所示的人员</translation>
    </message>
    <message>
        <source>Undo the enrolment</source>
        <translation>撤销登记</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The enrolment was not undone</source>
        <translation>登记未能撤销</translation>
    </message>
    <message>
        <source>The enrolment was undone</source>
        <translation>登记已撤销</translation>
    </message>
</context>
<context>
    <name>ui::identify::PayloadView</name>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>What the interface would say</source>
        <translation>接口的应答</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>ui::identify::PictureSearch</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>No face found</source>
        <translation>未找到人脸</translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation>
            <numerusform>%Ln 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nobody above the threshold</source>
        <translation>%1：无人高于阈值</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 and %3 unknown</source>
        <translation>%1：%2，另有 %3 张未知</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Being searched…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Not searched</source>
        <translation>未搜索</translation>
    </message>
</context>
<context>
    <name>ui::identify::PictureWell</name>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Camera…</source>
        <translation>摄像头…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces: the marked one is compared. Choose another one by a click.</source>
        <translation>
            <numerusform>共 %Ln 张人脸：正在比对已标出的一张。单击可改选另一张。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::identify::SearchBench</name>
    <message>
        <source>No face found in the picture. Take one where a face is larger.</source>
        <translation>图片中没有找到人脸。换一张人脸更大的。</translation>
    </message>
    <message>
        <source>low quality</source>
        <translation>质量低</translation>
    </message>
    <message>
        <source>Face %1 of the picture</source>
        <translation>画面中的脸 %1</translation>
    </message>
    <message>
        <source>Face of the picture</source>
        <translation>画面中的脸</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Enrolled face</source>
        <translation>库中的脸</translation>
    </message>
    <message>
        <source>Nobody is enrolled here yet</source>
        <translation>这里还没有登记任何人</translation>
    </message>
    <message>
        <source>Above the threshold: the same person</source>
        <translation>同一人：高于阈值</translation>
    </message>
    <message>
        <source>Below the threshold: no match</source>
        <translation>无人高于阈值</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Lead over rank 2</source>
        <translation>领先第 2 名</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln 张脸</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>face %1, first %2</source>
        <translation>脸 %1，前 %2 名</translation>
    </message>
    <message>
        <source>Face %1 · quality %2 · turned by %3°</source>
        <translation>脸 %1 · 质量 %2 · 偏转 %3°</translation>
    </message>
    <message>
        <source>Open a picture with a face first</source>
        <translation>先打开一张有人脸的图片</translation>
    </message>
    <message>
        <source>The tick is the threshold %1; bars below it are grey.</source>
        <translation>竖线是阈值 %1；未达到的分数条为灰色。</translation>
    </message>
    <message>
        <source>Candidates appear here, best first.</source>
        <translation>候选人显示在这里，得分高的在前。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>这是谁？</translation>
    </message>
    <message>
        <source>Picture with its faces</source>
        <translation>图片和其中的脸</translation>
    </message>
    <message>
        <source>Enrol this face…</source>
        <translation>登记这张脸…</translation>
    </message>
    <message>
        <source>Nobody searched yet</source>
        <translation>还没有查找</translation>
    </message>
    <message>
        <source>From the camera…</source>
        <translation>用摄像头…</translation>
    </message>
    <message>
        <source>Pairs of strangers as alike, in 10,000</source>
        <translation>每万对不同人中同样相像</translation>
    </message>
    <message>
        <source>So many of 10,000 comparisons of two different people reach this score. A search compares with everybody, so it errs more often: the threshold lab of the gallery says how often.</source>
        <translation>一万次两个不同人的比对中，达到此得分的次数。查找要与所有人比对，误识更多：次数见人脸库的阈值实验。</translation>
    </message>
    <message>
        <source>Drop one picture or several here, paste one, or open files. Every face in them is searched.</source>
        <translation>将一张或多张图片拖到这里，粘贴一张，或打开文件。其中每张人脸都会被搜索。</translation>
    </message>
    <message>
        <source>Open pictures…</source>
        <translation>打开图片…</translation>
    </message>
    <message>
        <source>Take a picture to search for with the camera</source>
        <translation>用摄像头拍一张图片来搜索</translation>
    </message>
    <message>
        <source>Pictures to search for</source>
        <translation>要搜索的图片</translation>
    </message>
    <message>
        <source>%1. Choose another picture.</source>
        <translation>%1。请另选一张图片。</translation>
    </message>
    <message>
        <source>%1 of %2 pictures searched</source>
        <translation>已搜索 %1/%2 张图片</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln 张失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the search</source>
        <translation>取消搜索</translation>
    </message>
    <message>
        <source>Search the rest</source>
        <translation>搜索其余图片</translation>
    </message>
    <message>
        <source>The tick is the threshold of the person&apos;s gallery; bars below it are grey.</source>
        <translation>刻度线表示该人员所在人脸库的阈值；低于阈值的条显示为灰色。</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>打开人员</translation>
    </message>
</context>
<context>
    <name>ui::importing::ColumnsStep</name>
    <message>
        <source>Choose the column that names the person</source>
        <translation>选出写明人员的列</translation>
    </message>
    <message>
        <source>Choose the column with the picture&apos;s path</source>
        <translation>选出图片路径所在的列</translation>
    </message>
    <message>
        <source>Check the pictures</source>
        <translation>检查图片</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln lines. What does each column mean?</source>
        <translation>
            <numerusform>%1，%Ln 行。各列是什么内容？</numerusform>
        </translation>
    </message>
    <message>
        <source>Meaning of column %1</source>
        <translation>列“%1”的内容</translation>
    </message>
    <message>
        <source>Two columns are &quot;%1&quot;</source>
        <translation>有两列都是“%1”</translation>
    </message>
    <message>
        <source>The list has no row below its first line, which names the columns</source>
        <translation>列表只有标题行，下面没有数据行</translation>
    </message>
</context>
<context>
    <name>ui::importing::EnrolStep</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln 张失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with the rest</source>
        <translation>继续登记其余</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln problem row(s) as CSV</source>
        <translation>
            <numerusform>把 %Ln 行问题存为 CSV</numerusform>
        </translation>
    </message>
    <message>
        <source>No row failed</source>
        <translation>没有失败的行</translation>
    </message>
    <message>
        <source>Everybody enrolled is found from now on.</source>
        <translation>登记的人员现在起可以找到。</translation>
    </message>
    <message>
        <source>No row failed so far</source>
        <translation>目前没有失败的行</translation>
    </message>
    <message>
        <source>What is enrolled stays, also when it is cancelled.</source>
        <translation>已登记的会保留，取消也不受影响。</translation>
    </message>
    <message>
        <source>Cancelled. What was enrolled stays; the rest was not begun.</source>
        <translation>已取消。已登记的保留，其余没有开始。</translation>
    </message>
    <message>
        <source>Stopped: %1. What was enrolled stays.</source>
        <translation>已停止：%1。已登记的保留。</translation>
    </message>
    <message>
        <source>Save the rows with a problem</source>
        <translation>保存有问题的行</translation>
    </message>
    <message>
        <source>Cancel enrolment</source>
        <translation>取消登记</translation>
    </message>
    <message>
        <source>Import something else</source>
        <translation>导入其他来源</translation>
    </message>
    <message>
        <source>The import was undone</source>
        <translation>导入已撤销</translation>
    </message>
    <message>
        <source>Nothing of this import is left</source>
        <translation>这次导入的内容已全部移除</translation>
    </message>
    <message>
        <source>Nobody is found any more by a picture that came with it.</source>
        <translation>不会再凭这次导入的图片找到任何人。</translation>
    </message>
    <message>
        <source>Nobody was enrolled.</source>
        <translation>没有登记任何人。</translation>
    </message>
    <message>
        <source>Open the gallery</source>
        <translation>打开人脸库</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>撤销此次导入…</translation>
    </message>
    <message>
        <source>Who was worked on since stays</source>
        <translation>之后有过改动的人员予以保留</translation>
    </message>
    <message>
        <source>Everybody else is found no more by a picture that came with it.</source>
        <translation>其余人员不会再被此次导入的照片识别到。</translation>
    </message>
    <message numerus="yes">
        <source>Enrolling %1 of %Ln picture(s)</source>
        <translation>
            <numerusform>正在登记第 %1 张，共 %Ln 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln picture(s) enrolled</source>
        <translation>
            <numerusform>已登记 %1 张，共 %Ln 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that were not enrolled</source>
        <translation>未登记的行</translation>
    </message>
</context>
<context>
    <name>ui::importing::FailuresModel</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>ui::importing::ImportCommands</name>
    <message>
        <source>Import a folder of pictures…</source>
        <translation>导入图片文件夹…</translation>
    </message>
    <message>
        <source>Import a list (CSV)…</source>
        <translation>导入列表（CSV）…</translation>
    </message>
    <message>
        <source>Continue the import</source>
        <translation>继续导入</translation>
    </message>
    <message>
        <source>Export a gallery…</source>
        <translation>导出人脸库…</translation>
    </message>
</context>
<context>
    <name>ui::importing::ImportPage</name>
    <message>
        <source>An import is running; wait for its end or cancel it</source>
        <translation>正在导入；等它结束或先取消</translation>
    </message>
    <message>
        <source>Make a gallery first; people are imported into it</source>
        <translation>先新建人脸库，人员会导入库中</translation>
    </message>
    <message>
        <source>The list cannot be imported</source>
        <translation>无法导入这份名单</translation>
    </message>
    <message>
        <source>Dry run of %1</source>
        <translation>试运行：%1</translation>
    </message>
    <message>
        <source>Import of %1 into %2</source>
        <translation>把 %1 导入 %2</translation>
    </message>
    <message>
        <source>Undo the import of %1</source>
        <translation>撤销导入：%1</translation>
    </message>
    <message>
        <source>Choose an empty folder for the export</source>
        <translation>选一个空文件夹存放导出内容</translation>
    </message>
    <message>
        <source>Export of %1</source>
        <translation>导出 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) exported</source>
        <translation>
            <numerusform>已导出 %Ln 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>The work was not finished</source>
        <translation>任务没有完成</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>导入人员</translation>
    </message>
    <message>
        <source>From a folder of pictures or a list, checked before it is written</source>
        <translation>来自图片文件夹或名单，写入前先检查</translation>
    </message>
    <message>
        <source>Available when the work has ended or is cancelled</source>
        <translation>任务结束或取消后可用</translation>
    </message>
    <message>
        <source>Available when the running work has ended</source>
        <translation>正在进行的任务结束后可用</translation>
    </message>
    <message>
        <source>There is no gallery to export</source>
        <translation>没有可导出的人脸库</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Leave import</source>
        <translation>退出导入</translation>
    </message>
    <message>
        <source>Export this gallery…</source>
        <translation>导出这个库…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The export into &quot;%1&quot; was not finished</source>
        <translation>导出到“%1”没有完成</translation>
    </message>
    <message>
        <source>No import waits to be continued</source>
        <translation>没有需要继续的导入</translation>
    </message>
    <message>
        <source>The import was not undone</source>
        <translation>导入未撤销</translation>
    </message>
    <message>
        <source>Nothing is left of this import</source>
        <translation>此次导入已无任何内容</translation>
    </message>
    <message>
        <source>Undo this import?</source>
        <translation>撤销此次导入？</translation>
    </message>
    <message>
        <source>It removes %1 that came with it. Faces that were there before, and people who have other faces, stay. It cannot be taken back; the pictures of the source are not touched.</source>
        <translation>将删除随它录入的 %1。之前已有的人脸以及还有其他人脸的人员保留。此操作无法恢复；来源图片不受影响。</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>There is no picture in this folder or its sub-folders; these are taken: %1</source>
        <translation>此文件夹及其子文件夹中没有图片；支持的格式：%1</translation>
    </message>
</context>
<context>
    <name>ui::importing::ImportTask</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>ui::importing::ImportWords</name>
    <message>
        <source>Ready</source>
        <translation>可登记</translation>
    </message>
    <message>
        <source>Enrolled before</source>
        <translation>之前已登记</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>没有人脸</translation>
    </message>
    <message>
        <source>Two faces</source>
        <translation>两张人脸</translation>
    </message>
    <message>
        <source>Poor quality</source>
        <translation>质量差</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Wrong field</source>
        <translation>字段有误</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>用户编号</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Enrol as new</source>
        <translation>登记为新人员</translation>
    </message>
    <message>
        <source>Add to that person</source>
        <translation>加到此人名下</translation>
    </message>
    <message>
        <source>Enrol the larger face</source>
        <translation>登记较大的脸</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Quality %1</source>
        <translation>质量 %1</translation>
    </message>
    <message>
        <source>By an earlier run of this import</source>
        <translation>本次导入之前已登记</translation>
    </message>
    <message>
        <source>Second face fills %1 % of the picture</source>
        <translation>第二张脸占画面的 %1 %</translation>
    </message>
    <message>
        <source>There is no file at this path</source>
        <translation>这个路径没有文件</translation>
    </message>
    <message>
        <source>Quality %1, needs %2</source>
        <translation>质量 %1，需要 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 with row %2, %3</source>
        <translation>与第 %2 行 %3 相似，得分 %1</translation>
    </message>
    <message>
        <source>%1 with %2 / %3</source>
        <translation>与 %2 / %3 相似，得分 %1</translation>
    </message>
    <message>
        <source>The row names no picture</source>
        <translation>这一行没有图片</translation>
    </message>
    <message>
        <source>The row names nobody</source>
        <translation>这一行没有写明人员</translation>
    </message>
    <message>
        <source>Sex &quot;%1&quot;: use 1, 2, male or female</source>
        <translation>性别“%1”：请用 1、2、男或女</translation>
    </message>
    <message>
        <source>Birthday &quot;%1&quot;: write it like 1990-05-31</source>
        <translation>生日“%1”：请写成 1990-05-31</translation>
    </message>
    <message>
        <source>Add to the person of row %1</source>
        <translation>加到第 %1 行的人名下</translation>
    </message>
    <message>
        <source>%1; another face of the person of row %2</source>
        <translation>%1；第 %2 行那个人的另一张人脸</translation>
    </message>
    <message>
        <source>This very picture is there already: %1 / %2</source>
        <translation>这张图片已经有了：%1 / %2</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot;</source>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>%1 already belongs to row %2, which has no name</source>
        <translation>%1 已属于第 %2 行（该行没有姓名）</translation>
    </message>
    <message>
        <source>%1 already belongs to %2 in row %3</source>
        <translation>%1 已属于第 %3 行的 %2</translation>
    </message>
    <message>
        <source>Another person?</source>
        <translation>可能是另一人</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1和 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s)</source>
        <translation>
            <numerusform>%Ln 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>Looks like another person than row %1: only %2 alike</source>
        <translation>与第 %1 行不像同一人：相似度仅 %2</translation>
    </message>
    <message>
        <source>%1; somebody of this name with another face is in the gallery</source>
        <translation>%1；人脸库中已有同名但人脸不同的人</translation>
    </message>
    <message>
        <source>%1; row %2 has this name and another face</source>
        <translation>%1；第 %2 行姓名相同但人脸不同</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are no pictures and left out: %1.</source>
        <translation>
            <numerusform>%Ln 个文件不是图片，未列入：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) have names in another encoding and are left out; rename them: %1.</source>
        <translation>
            <numerusform>%Ln 个文件的名称使用其他编码，未列入；请重命名：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln folder(s) cannot be read; check their rights: %1.</source>
        <translation>
            <numerusform>%Ln 个文件夹无法读取，请检查权限：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) lead to folders that are read anyway: %1.</source>
        <translation>
            <numerusform>%Ln 个链接指向本来就会读取的文件夹：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have the name of somebody with another face; they become people of their own.</source>
        <translation>
            <numerusform>%Ln 行与人脸不同的人同名；将各自录入为独立的人员。</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows the same as row %1, %2</source>
        <translation>与第 %1 行（%2）内容相同</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its people were edited, moved, copied or put into the bin since; they stay.</source>
        <translation>
            <numerusform>其中 %Ln 人之后被修改、移动、复制或移入回收站，将予以保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its people stay with the faces they have from elsewhere.</source>
        <translation>
            <numerusform>其中 %Ln 人保留其他来源的人脸，因此仍在库中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was removed: all %Ln people of this import were edited, moved, copied or put into the bin since, so they stay.</source>
        <translation>
            <numerusform>未移除任何内容：此次导入的 %Ln 人之后均被修改、移动、复制或移入回收站，因此全部保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was undone: %1 removed.</source>
        <translation>导入已撤销：已移除 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) left out by the dry run</source>
        <translation>
            <numerusform>试运行排除 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out by choice</source>
        <translation>
            <numerusform>人工略过 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 already belongs to %2 / %3</source>
        <translation>%1 已属于 %2 / %3</translation>
    </message>
    <message>
        <source>%1; that person&apos;s own numbers stay</source>
        <translation>%1；该人员原有的编号保持不变</translation>
    </message>
</context>
<context>
    <name>ui::importing::PastImports</name>
    <message>
        <source>Choose an import first</source>
        <translation>请先选择一次导入</translation>
    </message>
    <message>
        <source>Nothing is left of this import</source>
        <translation>此导入已无剩余内容</translation>
    </message>
    <message>
        <source>The gallery of this import was deleted</source>
        <translation>此导入的库已删除</translation>
    </message>
    <message>
        <source>The source is not at its place any more</source>
        <translation>来源已不在原处</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>以前的导入</translation>
    </message>
    <message>
        <source>Check the source again</source>
        <translation>重新检查来源</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>撤销此导入…</translation>
    </message>
    <message>
        <source>Save the rows that were not enrolled</source>
        <translation>保存未登记的行</translation>
    </message>
    <message>
        <source>No row of this import waits to be corrected</source>
        <translation>此次导入没有待更正的行</translation>
    </message>
    <message>
        <source>Save the rows not enrolled…</source>
        <translation>保存未登记的行…</translation>
    </message>
</context>
<context>
    <name>ui::importing::PastImportsModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>库</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Nothing left of it</source>
        <translation>已无剩余</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>未完成</translation>
    </message>
    <message numerus="yes">
        <source>%Ln face(s) there</source>
        <translation>
            <numerusform>现有 %Ln 张人脸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone; %Ln face(s) stay</source>
        <translation>
            <numerusform>已撤销；保留 %Ln 张人脸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln 行失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>未登记</translation>
    </message>
</context>
<context>
    <name>ui::importing::ProblemList</name>
    <message>
        <source>The list was not saved</source>
        <translation>清单没有保存</translation>
    </message>
    <message>
        <source>problems.csv</source>
        <translation>问题行.csv</translation>
    </message>
</context>
<context>
    <name>ui::importing::ProgressCard</name>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1 张</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>剩余约 %1 分钟</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>剩余约 %1 秒</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>ui::importing::ReviewModel</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Picture and name</source>
        <translation>图片和姓名</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>将会怎样</translation>
    </message>
</context>
<context>
    <name>ui::importing::ReviewStep</name>
    <message>
        <source>Available when the dry run has ended</source>
        <translation>试运行结束后可用</translation>
    </message>
    <message>
        <source>The dry run was cancelled; check again first</source>
        <translation>试运行已取消，先重新检查</translation>
    </message>
    <message>
        <source>No row is to be enrolled</source>
        <translation>没有要登记的行</translation>
    </message>
    <message>
        <source>nothing is written yet</source>
        <translation>尚未写入任何内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) were enrolled by an earlier run of this import; they are kept.</source>
        <translation>
            <numerusform>有 %Ln 张图片在之前运行时已登记，会保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo that import</source>
        <translation>撤销那次导入</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln problem row(s) as CSV</source>
        <translation>
            <numerusform>把 %Ln 行问题存为 CSV</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enrol %Ln people</source>
        <translation>
            <numerusform>登记 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the rows with a problem</source>
        <translation>保存有问题的行</translation>
    </message>
    <message>
        <source>Cancel dry run</source>
        <translation>取消试运行</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>File or name</source>
        <translation>文件或姓名</translation>
    </message>
    <message>
        <source>Rows of the import</source>
        <translation>导入的各行</translation>
    </message>
    <message>
        <source>No row here</source>
        <translation>这里没有行</translation>
    </message>
    <message>
        <source>Rows appear as soon as they are checked.</source>
        <translation>检查过的行会显示在这里。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) look like another person than the ones before under the same name.</source>
        <translation>
            <numerusform>%Ln 张图片与同名下之前的图片不像同一人。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them is enrolled.</source>
        <translation>这些图片都不会录入。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them will be enrolled all the same.</source>
        <translation>
            <numerusform>其中 %Ln 张仍会录入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>不录入这些图片</translation>
    </message>
    <message>
        <source>Enrol them all the same</source>
        <translation>仍然全部录入</translation>
    </message>
    <message numerus="yes">
        <source>Checking %1 of %Ln picture(s)</source>
        <translation>
            <numerusform>正在检查，已检查 %1 张，共 %Ln 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln picture(s) checked</source>
        <translation>
            <numerusform>已检查 %1 张，共 %Ln 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln face(s)</source>
        <translation>
            <numerusform>添加 %Ln 张人脸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, add %Ln face(s)</source>
        <translation>
            <numerusform>%1，添加 %Ln 张人脸</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::importing::SourceStep</name>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>选择图片文件夹</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>选择名单</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt)</source>
        <translation>名单 (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Into gallery</source>
        <translation>导入到</translation>
    </message>
    <message>
        <source>No gallery yet</source>
        <translation>还没有人脸库</translation>
    </message>
    <message>
        <source>People are imported into a gallery; make one first.</source>
        <translation>人员要导入到库中，先新建一个。</translation>
    </message>
    <message>
        <source>Open galleries</source>
        <translation>打开人脸库</translation>
    </message>
    <message>
        <source>Drop a folder of pictures or a list here</source>
        <translation>把图片文件夹或名单拖到这里</translation>
    </message>
    <message>
        <source>In a folder, the file names or sub-folders name the people. A list is a CSV with one line a picture.
Everything is checked before it is written.</source>
        <translation>文件夹中以文件名或子文件夹名作为姓名；名单是 CSV，每行一张图片。
写入前都会检查。</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Choose a list…</source>
        <translation>选择名单…</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
</context>
<context>
    <name>ui::importing::StepFoot</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>ui::importing::StepLine</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>ui::live::LivePage</name>
    <message>
        <source>The latest calls could not be read</source>
        <translation>无法读取最近的调用</translation>
    </message>
    <message>
        <source>Calls as they happen, the newest on top</source>
        <translation>调用随到随显，最新的在最上</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Failures only</source>
        <translation>只看失败</translation>
    </message>
    <message>
        <source>Who, address, operation, trace id</source>
        <translation>调用方、地址、操作、追踪号</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>No call to show</source>
        <translation>没有调用可显示</translation>
    </message>
    <message>
        <source>Calls appear here as they happen. A trace id finds older ones.</source>
        <translation>调用会随到随显；用追踪号可以找到更早的。</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>No call fits</source>
        <translation>没有符合的调用</translation>
    </message>
    <message>
        <source>Try another word, or all calls. A trace id finds older ones.</source>
        <translation>换一个词，或查看全部调用。用 trace id 可以找到更早的调用。</translation>
    </message>
    <message numerus="yes">
        <source>Paused; %Ln call(s) came since</source>
        <translation>
            <numerusform>已暂停；此后又来了 %Ln 次调用</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::live::LivePane</name>
    <message>
        <source>No call chosen</source>
        <translation>未选择调用</translation>
    </message>
    <message>
        <source>Choose one to see where it came from and how it ended.</source>
        <translation>选择一次调用，查看来自哪里、结果如何。</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>复制 curl</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>封禁</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>This machine itself is never blocked and always allowed</source>
        <translation>本机从不封禁，始终放行</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>解封</translation>
    </message>
    <message>
        <source>The address is not known</source>
        <translation>地址未知</translation>
    </message>
    <message>
        <source>Ask for a token again</source>
        <translation>恢复令牌校验</translation>
    </message>
    <message>
        <source>Allow without token</source>
        <translation>免令牌放行</translation>
    </message>
    <message>
        <source>%1 is blocked on every listener.</source>
        <translation>%1 在所有监听上被封禁。</translation>
    </message>
    <message>
        <source>%1 may use the listener %2 without a token.</source>
        <translation>%1 可以不带令牌使用监听 %2。</translation>
    </message>
    <message>
        <source>Block %1?</source>
        <translation>封禁 %1？</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>封禁 %1</translation>
    </message>
    <message>
        <source>Keep answering</source>
        <translation>继续应答</translation>
    </message>
    <message>
        <source>The address was not blocked</source>
        <translation>地址未能封禁</translation>
    </message>
    <message>
        <source>The address is still blocked</source>
        <translation>地址仍被封禁</translation>
    </message>
    <message>
        <source>%1 is blocked</source>
        <translation>%1 已封禁</translation>
    </message>
    <message>
        <source>%1 is answered again</source>
        <translation>%1 已恢复应答</translation>
    </message>
    <message>
        <source>The list of allowed addresses was not changed</source>
        <translation>放行名单没有变更</translation>
    </message>
    <message>
        <source>Copied; set TOKEN to the token before you run it</source>
        <translation>已复制；运行前请将变量 TOKEN 设为令牌</translation>
    </message>
    <message>
        <source>No listener answers it any more, whatever token it sends. The settings list it under &quot;Deny lists&quot;.</source>
        <translation>无论它发送什么令牌，任何监听都不再应答。它列在设置的“拒绝名单”中。</translation>
    </message>
</context>
<context>
    <name>ui::login::FaceStage</name>
    <message>
        <source>No picture is kept of who signs in</source>
        <translation>成功登录不保存图片</translation>
    </message>
</context>
<context>
    <name>ui::login::FormField</name>
    <message>
        <source>Show or hide the password</source>
        <translation>显示或隐藏密码</translation>
    </message>
</context>
<context>
    <name>ui::login::LockScreen</name>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>The interface keeps answering while nobody is signed in.</source>
        <translation>服务正在运行；登录不影响接口。</translation>
    </message>
    <message>
        <source>Sign in by face</source>
        <translation>用人脸登录</translation>
    </message>
    <message>
        <source>Pause face login</source>
        <translation>暂停人脸登录</translation>
    </message>
    <message>
        <source>Register for face login…</source>
        <translation>注册人脸登录…</translation>
    </message>
</context>
<context>
    <name>ui::login::LoginPanel</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Enter your account and password.</source>
        <translation>输入账号和密码。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Sign in with password</source>
        <translation>用密码登录</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>换个账号登录</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>需要密码</translation>
    </message>
    <message>
        <source>Your face was accepted. Enter the password of your account to finish.</source>
        <translation>人脸已通过，输入账号密码即可完成登录。</translation>
    </message>
    <message>
        <source>Look into the camera or enter your account and password.</source>
        <translation>看着摄像头，或在这里输入账号和密码。</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>%1 is signed in here. Look into the camera or enter the password.</source>
        <translation>%1 已在此登录。请看着摄像头，或输入密码。</translation>
    </message>
    <message>
        <source>%1 is signed in here. Enter the password to go on.</source>
        <translation>%1 已在此登录。输入密码后继续。</translation>
    </message>
    <message>
        <source>%1 stays signed in until you confirm that this session ends.</source>
        <translation>在您确认结束之前，%1 仍保持登录。</translation>
    </message>
    <message>
        <source>Back to the session of %1</source>
        <translation>返回 %1 的会话</translation>
    </message>
</context>
<context>
    <name>ui::login::NewPassword</name>
    <message>
        <source>At least %1 characters</source>
        <translation>至少 %1 个字符</translation>
    </message>
    <message>
        <source>Does not contain the account name</source>
        <translation>不含账号名</translation>
    </message>
    <message>
        <source>Typed the same twice</source>
        <translation>两次输入一致</translation>
    </message>
    <message>
        <source>%1: met</source>
        <translation>%1：已满足</translation>
    </message>
    <message>
        <source>%1: not yet</source>
        <translation>%1：未满足</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>再次输入密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>再次输入新密码</translation>
    </message>
</context>
<context>
    <name>ui::login::OwnPasswordDialog</name>
    <message>
        <source>Change your password</source>
        <translation>修改自己的密码</translation>
    </message>
    <message>
        <source>Sessions of this account over the interface end.</source>
        <translation>该账户在接口上的会话会结束。</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Password of now</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>The password of now is missing</source>
        <translation>缺少当前密码</translation>
    </message>
    <message>
        <source>The new password does not fit yet</source>
        <translation>新密码还不符合要求</translation>
    </message>
    <message>
        <source>It is the password of now</source>
        <translation>与当前密码相同</translation>
    </message>
    <message>
        <source>Being saved…</source>
        <translation>正在保存…</translation>
    </message>
</context>
<context>
    <name>ui::login::PoseSteps</name>
    <message>
        <source>1 of 3: look straight into the camera</source>
        <translation>第 1 步（共 3 步）：请正对摄像头</translation>
    </message>
    <message>
        <source>2 of 3: turn your head a little to the left</source>
        <translation>第 2 步（共 3 步）：请把头稍微向左转</translation>
    </message>
    <message>
        <source>3 of 3: turn your head a little to the right</source>
        <translation>第 3 步（共 3 步）：请把头稍微向右转</translation>
    </message>
    <message>
        <source>The three pictures are taken</source>
        <translation>三张照片已拍好</translation>
    </message>
    <message>
        <source>That is too far: turn back a little</source>
        <translation>转得太多：请稍微转回</translation>
    </message>
    <message>
        <source>That is the other way: turn to your left</source>
        <translation>方向反了：请向左转</translation>
    </message>
    <message>
        <source>That is the other way: turn to your right</source>
        <translation>方向反了：请向右转</translation>
    </message>
    <message>
        <source>Turn further to your left</source>
        <translation>再向左转一点</translation>
    </message>
    <message>
        <source>Turn further to your right</source>
        <translation>再向右转一点</translation>
    </message>
</context>
<context>
    <name>ui::login::RefusalLine</name>
    <message>
        <source>The wait is over; try again.</source>
        <translation>等待结束，请再试一次。</translation>
    </message>
    <message>
        <source>Too many failed logins; try again in %1 s.</source>
        <translation>登录失败次数太多，请 %1 秒后再试。</translation>
    </message>
    <message>
        <source>Too many failed logins; try again in %1 min.</source>
        <translation>登录失败次数太多，请 %1 分钟后再试。</translation>
    </message>
</context>
<context>
    <name>ui::login::RegisterDialog</name>
    <message>
        <source>Register for face login</source>
        <translation>注册人脸登录</translation>
    </message>
    <message>
        <source>The camera takes three pictures by itself. They are used for login only.</source>
        <translation>摄像头会自动拍三张照片，只用于登录。</translation>
    </message>
    <message>
        <source>Take the pictures again</source>
        <translation>重新拍照</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>注册</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>第 %1 张照片，共 %2 张</translation>
    </message>
    <message>
        <source>Pictures are missing: follow the words below the camera</source>
        <translation>照片还没拍全：请按摄像头下方的文字操作</translation>
    </message>
    <message>
        <source>Being saved…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>The pictures do not show one person. Take them again.</source>
        <translation>三张照片不是同一个人，请重新拍照。</translation>
    </message>
    <message>
        <source>Registered. An administrator has to approve the account before it can be used.</source>
        <translation>注册成功。管理员批准后才能使用该账号。</translation>
    </message>
    <message>
        <source>Registered. You can sign in now.</source>
        <translation>注册成功，现在可以登录。</translation>
    </message>
    <message>
        <source>Renew the face</source>
        <translation>更换人脸</translation>
    </message>
    <message>
        <source>Your new face is registered. You can sign in with it now.</source>
        <translation>新的人脸已注册，现在可以用它登录。</translation>
    </message>
    <message>
        <source>This face is already the login face of another account. Sign in with that one, or ask an administrator to delete it.</source>
        <translation>这张人脸已是另一个账户的登录人脸。请用该账户登录，或请管理员将其删除。</translation>
    </message>
</context>
<context>
    <name>ui::login::RegisterForm</name>
    <message>
        <source>Account name</source>
        <translation>账号名</translation>
    </message>
    <message>
        <source>I have this account already; only my face is new</source>
        <translation>我已有此账号，只更换人脸</translation>
    </message>
    <message>
        <source>Password of the account</source>
        <translation>账号密码</translation>
    </message>
    <message>
        <source>Telephone (may stay empty)</source>
        <translation>电话（可不填）</translation>
    </message>
    <message>
        <source>Department (may stay empty)</source>
        <translation>部门（可不填）</translation>
    </message>
    <message>
        <source>An account name is missing</source>
        <translation>缺少账号名</translation>
    </message>
    <message>
        <source>The password is missing</source>
        <translation>缺少密码</translation>
    </message>
    <message>
        <source>The password does not meet every rule yet</source>
        <translation>密码还不符合所有规则</translation>
    </message>
    <message>
        <source>E-mail (may stay empty)</source>
        <translation>邮箱（可不填）</translation>
    </message>
    <message>
        <source>The e-mail address is not one like name@example.org</source>
        <translation>邮箱格式不对，应如 name@example.org</translation>
    </message>
</context>
<context>
    <name>ui::login::StartDialog</name>
    <message>
        <source>Available when the password follows the three rules</source>
        <translation>密码满足三条规则后可用</translation>
    </message>
    <message>
        <source>Welcome to FaceDesk</source>
        <translation>欢迎使用 FaceDesk</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Administrator&apos;s account</source>
        <translation>管理员账号</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Who looks after it</source>
        <translation>由谁管理</translation>
    </message>
    <message>
        <source>The administrator approves accounts, hands out authorizations and changes settings.</source>
        <translation>管理员审批账号、发放授权、修改设置。</translation>
    </message>
    <message>
        <source>Create administrator</source>
        <translation>创建管理员</translation>
    </message>
    <message>
        <source>The administrator token</source>
        <translation>管理员令牌</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Programs that may call the interface with a token</source>
        <translation>可凭令牌调用接口的程序</translation>
    </message>
    <message>
        <source>On the network</source>
        <translation>网络上的</translation>
    </message>
    <message>
        <source>On this machine only</source>
        <translation>仅本机的</translation>
    </message>
    <message>
        <source>Saved. It takes effect when FaceDesk starts again.</source>
        <translation>已保存。FaceDesk 重新启动后生效。</translation>
    </message>
    <message>
        <source>Name of the first gallery, for example Staff</source>
        <translation>第一个人脸库的名称,例如 员工</translation>
    </message>
    <message>
        <source>The administrator token: programs use it to manage this FaceDesk through the interface. It is shown once.</source>
        <translation>管理员令牌:程序用它通过接口管理本机的 FaceDesk。只显示这一次。</translation>
    </message>
    <message>
        <source>All of this can be changed at any time in the settings.</source>
        <translation>这些以后都可以在设置中更改。</translation>
    </message>
    <message>
        <source>The first gallery</source>
        <translation>第一个人脸库</translation>
    </message>
    <message>
        <source>People are enrolled into galleries. Leave the name empty to make one later.</source>
        <translation>人员登记在人脸库中。名称留空则以后再建。</translation>
    </message>
    <message>
        <source>Open FaceDesk</source>
        <translation>打开 FaceDesk</translation>
    </message>
    <message>
        <source>I have kept the token, open FaceDesk</source>
        <translation>我已保存令牌,打开 FaceDesk</translation>
    </message>
    <message>
        <source>Given on the command line for this run.</source>
        <translation>已在命令行中为本次运行指定。</translation>
    </message>
    <message>
        <source>Other machines need a token or a place in an allow list. Without TLS, tokens and pictures cross the network in clear: see the listeners in the settings.</source>
        <translation>其他机器需要令牌或列入允许名单。未启用 TLS 时，令牌和图片以明文在网络上传输：请见设置中的监听。</translation>
    </message>
</context>
<context>
    <name>ui::login::TakeOverPanel</name>
    <message>
        <source>%1 is still signed in</source>
        <translation>%1 仍在登录中</translation>
    </message>
    <message>
        <source>You signed in as %1. This desk is locked with the session of %2; without an answer within a minute it stays so.</source>
        <translation>您已以 %1 登录。此控制台由 %2 的会话锁定；一分钟内不作选择，则保持不变。</translation>
    </message>
    <message>
        <source>If you go on, the session of %1 ends: what is open there and not saved is lost. Tasks that run go on.</source>
        <translation>继续则会结束 %1 的会话：其中打开而未保存的内容会丢失。正在运行的任务继续进行。</translation>
    </message>
    <message>
        <source>Sign out %1 and sign in as %2</source>
        <translation>退出 %1 并以 %2 登录</translation>
    </message>
    <message>
        <source>Keep the session of %1</source>
        <translation>保留 %1 的会话</translation>
    </message>
</context>
<context>
    <name>ui::login::TokenPanel</name>
    <message>
        <source>Administrator token</source>
        <translation>管理员令牌</translation>
    </message>
    <message>
        <source>Copy token</source>
        <translation>复制令牌</translation>
    </message>
    <message>
        <source>Copied. The clipboard is cleared after 10 seconds.</source>
        <translation>已复制，10 秒后清空剪贴板。</translation>
    </message>
    <message>
        <source>It is shown only now; only its hash is kept. Put it in a safe place.</source>
        <translation>令牌只显示这一次，本机只留散列值。把它存到安全的地方。</translation>
    </message>
</context>
<context>
    <name>ui::overview::AttentionCard</name>
    <message numerus="yes">
        <source>%Ln account(s) wait for approval</source>
        <translation>
            <numerusform>%Ln 个账号等待审批</numerusform>
        </translation>
    </message>
    <message>
        <source>Review accounts</source>
        <translation>审批账号</translation>
    </message>
    <message numerus="yes">
        <source>%Ln authorization(s) end within 7 days</source>
        <translation>
            <numerusform>%Ln 个授权 7 天内到期</numerusform>
        </translation>
    </message>
    <message>
        <source>First: %1, %2</source>
        <translation>最早：%1，%2</translation>
    </message>
    <message>
        <source>Renew authorizations</source>
        <translation>续期授权</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recovery record(s) unsolved</source>
        <translation>
            <numerusform>%Ln 条恢复记录未解决</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes are kept until the target answers</source>
        <translation>目标应答前改动已留存</translation>
    </message>
    <message>
        <source>View records</source>
        <translation>查看记录</translation>
    </message>
    <message numerus="yes">
        <source>%Ln gallery(ies) without a person</source>
        <translation>
            <numerusform>%Ln 个库没有人员</numerusform>
        </translation>
    </message>
    <message>
        <source>Open galleries</source>
        <translation>打开人脸库</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>没有需要处理的事</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) with poor pictures only</source>
        <translation>
            <numerusform>%Ln 人只有质量差的图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Most of them in %1</source>
        <translation>多数在 %1</translation>
    </message>
    <message>
        <source>Check the gallery</source>
        <translation>检查此库</translation>
    </message>
    <message numerus="yes">
        <source>%Ln finding(s) in the data folder</source>
        <translation>
            <numerusform>数据目录中有 %Ln 处不一致</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures, templates or index do not fit the database</source>
        <translation>图片、模板或索引与数据库不符</translation>
    </message>
    <message>
        <source>View findings</source>
        <translation>查看不一致</translation>
    </message>
</context>
<context>
    <name>ui::overview::DayCard</name>
    <message>
        <source>Calls over the day</source>
        <translation>全天调用</translation>
    </message>
    <message>
        <source>yesterday dashed</source>
        <translation>虚线为昨日</translation>
    </message>
    <message>
        <source>%1 – %2: %3 today, %4 yesterday</source>
        <translation>%1 – %2：今天 %3，昨天 %4</translation>
    </message>
    <message>
        <source>No calls today or yesterday</source>
        <translation>今天和昨天都没有调用</translation>
    </message>
    <message>
        <source>Open usage</source>
        <translation>打开用量</translation>
    </message>
</context>
<context>
    <name>ui::overview::EventsCard</name>
    <message>
        <source>Latest events</source>
        <translation>最近事件</translation>
    </message>
    <message>
        <source>Open live page</source>
        <translation>打开实时页</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>还没有调用</translation>
    </message>
    <message>
        <source>Calls to the interface appear here as they happen.</source>
        <translation>接口收到调用后会显示在这里。</translation>
    </message>
</context>
<context>
    <name>ui::overview::EventsModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>耗时 ms</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ui::overview::HealthCard</name>
    <message>
        <source>Health</source>
        <translation>运行状况</translation>
    </message>
</context>
<context>
    <name>ui::overview::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>None yesterday either</source>
        <translation>昨日也没有</translation>
    </message>
    <message>
        <source>None yesterday by this time</source>
        <translation>昨日同时段没有</translation>
    </message>
    <message>
        <source>%1 % more than yesterday by now</source>
        <translation>比昨日同时段多 %1 %</translation>
    </message>
    <message>
        <source>%1 % fewer than yesterday by now</source>
        <translation>比昨日同时段少 %1 %</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>%1 new this week</source>
        <translation>本周新增 %1</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>%1 a person on average</source>
        <translation>平均每人 %1 张</translation>
    </message>
    <message>
        <source>Galleries</source>
        <translation>人脸库</translation>
    </message>
    <message>
        <source>All in use</source>
        <translation>都在使用</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them without a person</source>
        <translation>
            <numerusform>%Ln 个库没有人员</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls today</source>
        <translation>今日调用</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Nobody enrolled yet</source>
        <translation>尚未录入人员</translation>
    </message>
    <message>
        <source>Make the first one</source>
        <translation>新建第一个库</translation>
    </message>
    <message>
        <source>Calls over the day, yesterday dashed; %1 at the highest point</source>
        <translation>全天调用，虚线为昨天；最高点为 %1</translation>
    </message>
</context>
<context>
    <name>ui::pictures::QualityWords</name>
    <message>
        <source>more than one face</source>
        <translation>不止一张脸</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>badly lit</source>
        <translation>光线不均</translation>
    </message>
    <message>
        <source>turned away</source>
        <translation>没有正对</translation>
    </message>
    <message>
        <source>face too small</source>
        <translation>人脸太小</translation>
    </message>
    <message>
        <source>too dark or too bright</source>
        <translation>过暗或过亮</translation>
    </message>
    <message>
        <source>partly covered</source>
        <translation>有遮挡</translation>
    </message>
    <message>
        <source>sharp, frontal, evenly lit</source>
        <translation>清晰、正面、光线均匀</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ui::pictures::RefusalText</name>
    <message>
        <source>The file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>The file is larger than 32 MB</source>
        <translation>文件大于 32 MB</translation>
    </message>
    <message>
        <source>The picture has too many pixels</source>
        <translation>图片像素太多</translation>
    </message>
    <message>
        <source>Not a picture in a known format</source>
        <translation>不是可识别的图片格式</translation>
    </message>
    <message>
        <source>The picture ends early; the file is damaged</source>
        <translation>图片不完整，文件已损坏</translation>
    </message>
    <message>
        <source>The picture cannot be read; the file is damaged</source>
        <translation>图片无法读取，文件已损坏</translation>
    </message>
    <message>
        <source>The picture file is missing from the data folder</source>
        <translation>数据文件夹中缺少这个图片文件</translation>
    </message>
    <message>
        <source>No face found in the picture</source>
        <translation>图片中没有找到人脸</translation>
    </message>
    <message>
        <source>Several faces of similar size</source>
        <translation>有多张大小相近的脸</translation>
    </message>
    <message>
        <source>The face is not clear enough</source>
        <translation>人脸不够清晰</translation>
    </message>
    <message>
        <source>This face is already enrolled as another person</source>
        <translation>这张脸已登记为另一个人</translation>
    </message>
    <message>
        <source>This face is no longer there</source>
        <translation>这张脸已不存在</translation>
    </message>
    <message>
        <source>The engine failed on this picture</source>
        <translation>引擎无法处理这张图片</translation>
    </message>
    <message>
        <source>This gallery is no longer there</source>
        <translation>这个人脸库已不存在</translation>
    </message>
    <message>
        <source>There is a gallery with this id already</source>
        <translation>已有这个编号的人脸库</translation>
    </message>
    <message>
        <source>This person is no longer there</source>
        <translation>这个人员已不存在</translation>
    </message>
    <message>
        <source>The disk is full; nothing was written</source>
        <translation>磁盘已满，尚未写入任何内容</translation>
    </message>
    <message>
        <source>The file cannot be opened; check its rights</source>
        <translation>文件打不开，检查权限</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>The person has this very picture already</source>
        <translation>此人已有这张照片</translation>
    </message>
</context>
<context>
    <name>ui::recovery::CompareDialog</name>
    <message>
        <source>Compare with an engine</source>
        <translation>与引擎比对</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>Also remove people whom only the engine has</source>
        <translation>同时移除仅引擎中有的人员</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>尚未比对</translation>
    </message>
    <message>
        <source>Choose engine and gallery, then compare.</source>
        <translation>选择引擎和人脸库，然后比对。</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>库</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The galleries could not be read</source>
        <translation>无法读取人脸库</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln difference(s)</source>
        <translation>
            <numerusform>发送 %Ln 项差异</numerusform>
        </translation>
    </message>
    <message>
        <source>Send the differences</source>
        <translation>发送差异</translation>
    </message>
    <message>
        <source>Send the gallery</source>
        <translation>发送人脸库</translation>
    </message>
    <message>
        <source>No engine is switched on</source>
        <translation>没有已启用的引擎</translation>
    </message>
    <message>
        <source>There is no gallery</source>
        <translation>没有人脸库</translation>
    </message>
    <message>
        <source>The engine is being asked</source>
        <translation>正在询问引擎</translation>
    </message>
    <message>
        <source>There is nothing to send</source>
        <translation>没有可发送的内容</translation>
    </message>
    <message>
        <source>This kind of engine cannot be asked what it has; only FaceDesk engines can.</source>
        <translation>无法询问此类引擎的数据；只有 FaceDesk 引擎可以。</translation>
    </message>
    <message>
        <source>The engine does not have this gallery. %1</source>
        <translation>引擎中没有此人脸库。%1</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>没有差异</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s) on their way to the engine</source>
        <translation>
            <numerusform>%Ln 项差异正在发往引擎</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare the newest picture of each person too (takes longer)</source>
        <translation>同时比对每个人的最新照片（耗时较长）</translation>
    </message>
    <message>
        <source>%1 of %2 pictures read from the engine</source>
        <translation>已从引擎读取 %1 / %2 张照片</translation>
    </message>
    <message>
        <source>The engine does not answer. Nothing was changed.</source>
        <translation>引擎没有响应，未做任何改动。</translation>
    </message>
    <message>
        <source>People here: %1. At the engine: %2. Different: %3.</source>
        <translation>本地 %1 人，引擎 %2 人，不同 %3 人。</translation>
    </message>
    <message>
        <source>A gallery is compared by its name and description, everybody in it by number, name, user information and pictures. Other fields cannot be read from an engine. Nothing is changed until you send the differences.</source>
        <translation>人脸库按名称和描述比对，其中每个人按序号、姓名、用户信息和图片比对。其他字段无法从引擎读取。发送差异之前不会有任何改动。</translation>
    </message>
    <message>
        <source>The gallery is described otherwise there. %1</source>
        <translation>该引擎中此人脸库的描述不同。%1</translation>
    </message>
    <message>
        <source>The gallery is called %2 there. %1</source>
        <translation>该引擎中此人脸库名为 %2。%1</translation>
    </message>
    <message>
        <source>%1 Nothing was changed.</source>
        <translation>%1未作任何改动。</translation>
    </message>
    <message>
        <source>Only the gallery itself differs</source>
        <translation>只有人脸库本身不同</translation>
    </message>
    <message>
        <source>Only the gallery itself is missing there</source>
        <translation>引擎中只缺人脸库本身</translation>
    </message>
</context>
<context>
    <name>ui::recovery::DifferencesModel</name>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Not at the engine</source>
        <translation>引擎中没有</translation>
    </message>
    <message>
        <source>Only at the engine</source>
        <translation>仅引擎中有</translation>
    </message>
    <message>
        <source>Has the name %1 there</source>
        <translation>在引擎中的姓名为 %1</translation>
    </message>
    <message>
        <source>Has no name there</source>
        <translation>引擎中没有姓名</translation>
    </message>
    <message>
        <source>Other user information there</source>
        <translation>引擎中的用户信息不同</translation>
    </message>
    <message>
        <source>Another picture there</source>
        <translation>引擎中的照片不同</translation>
    </message>
    <message>
        <source>Pictures: %1 here, %2 there</source>
        <translation>照片：本机 %1 张，对方 %2 张</translation>
    </message>
</context>
<context>
    <name>ui::recovery::EngineCard</name>
    <message>
        <source>Change engine %1</source>
        <translation>修改引擎 %1</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Oldest since %1</source>
        <translation>最早自 %1</translation>
    </message>
    <message>
        <source>Try %1 now</source>
        <translation>立即重试 %1</translation>
    </message>
    <message numerus="yes">
        <source>No answer; next try in %Ln second(s)</source>
        <translation>
            <numerusform>无应答，%Ln 秒后重试</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>没有等待的变更</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) on the way</source>
        <translation>
            <numerusform>%Ln 条变更正在发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Oldest since %1; %2 more wait behind</source>
        <translation>最早自 %1；另有 %2 条排在后面</translation>
    </message>
    <message>
        <source>Removed; its records stay</source>
        <translation>已移除，记录保留</translation>
    </message>
</context>
<context>
    <name>ui::recovery::EngineDialog</name>
    <message>
        <source>Add a replica engine</source>
        <translation>添加副本引擎</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Every change to people and faces is sent to it after it took effect here.</source>
        <translation>人员和人脸的每次改动在本机生效后都会发给它。</translation>
    </message>
    <message>
        <source>Add engine</source>
        <translation>添加引擎</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Send changes to it</source>
        <translation>向它发送改动</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>unchanged when empty</source>
        <translation>留空则不变</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Request template (JSON)</source>
        <translation>请求模板（JSON）</translation>
    </message>
    <message>
        <source>Remove this engine</source>
        <translation>移除这个引擎</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>移除 %1？</translation>
    </message>
    <message>
        <source>Remove engine</source>
        <translation>移除引擎</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Being saved…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Empty: the request of the manual, which only enrols</source>
        <translation>留空：使用手册中的请求，仅支持录入</translation>
    </message>
    <message>
        <source>One request for each change: %1. Delete those the engine has no operation for. Filled in for each person: %2.</source>
        <translation>每种变更对应一个请求：%1。该引擎没有的操作请删除。会按每个人填入：%2。</translation>
    </message>
    <message>
        <source>This kind of engine needs a request template</source>
        <translation>此类引擎需要请求模板</translation>
    </message>
    <message>
        <source>The request template is no JSON object; reading it ended at character %1</source>
        <translation>请求模板不是 JSON 对象，读到第 %1 个字符为止</translation>
    </message>
    <message>
        <source>The request template describes no change</source>
        <translation>请求模板没有描述任何变更</translation>
    </message>
    <message>
        <source>The request template names &quot;%1&quot;, which is none of the changes</source>
        <translation>请求模板中的“%1”不是任何一种变更</translation>
    </message>
    <message>
        <source>The path of &quot;%1&quot; is empty: fill it in from the engine&apos;s manual, or delete &quot;%1&quot; if the engine has no such operation</source>
        <translation>“%1”的路径为空：请按该引擎的手册填写；若该引擎没有此操作，请删除“%1”</translation>
    </message>
    <message>
        <source>The request template has to be a JSON object</source>
        <translation>请求模板必须是 JSON 对象</translation>
    </message>
    <message>
        <source>&quot;%2&quot; in &quot;%1&quot; is no word of a request template</source>
        <translation>“%1”中的“%2”不是请求模板的关键字</translation>
    </message>
    <message>
        <source>The path of &quot;%1&quot; has to lead on from the address, without blanks: %2</source>
        <translation>“%1”的路径必须接在地址之后且不含空白：%2</translation>
    </message>
    <message>
        <source>The method of &quot;%1&quot; has to be POST, PUT, PATCH, DELETE, or GET without a body</source>
        <translation>“%1”的方法必须是 POST、PUT、PATCH、DELETE，或不带正文的 GET</translation>
    </message>
    <message>
        <source>The header &quot;%2&quot; of &quot;%1&quot; cannot be sent</source>
        <translation>“%1”的请求头“%2”无法发送</translation>
    </message>
    <message>
        <source>The success rule of &quot;%1&quot; needs a status from 100 to 599, or key and equals together</source>
        <translation>“%1”的成功规则需要 100 到 599 的状态码，或同时给出 key 和 equals</translation>
    </message>
    <message>
        <source>Nothing is filled in for %2 in &quot;%1&quot;</source>
        <translation>“%1”中的 %2 没有可填入的内容</translation>
    </message>
    <message>
        <source>none; the old one stays at the old address</source>
        <translation>无；原 token 只用于原地址</translation>
    </message>
    <message>
        <source>none; its address is shown</source>
        <translation>未填则显示地址</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No further change is sent to it. Nothing waits for it.</source>
        <translation>之后的变更不再发送给它。没有等待发送的记录。</translation>
    </message>
    <message numerus="yes">
        <source>No further change is sent to it. %Ln record(s) of it stay in the list and cannot be sent; an engine of the kind %1 with the address %2, added or changed later, gets them back.</source>
        <translation>
            <numerusform>之后的变更不再发送给它。它的 %Ln 条记录留在列表中，无法发送；以后若有类型为 %1、地址为 %2 的引擎（新增或修改而成），这些记录就归它，可再次发送。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::recovery::FindingPane</name>
    <message>
        <source>Work is under way</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>No finding chosen</source>
        <translation>未选择条目</translation>
    </message>
    <message>
        <source>Choose one to see what it means and what can be done.</source>
        <translation>选择一条以查看其含义和处理办法。</translation>
    </message>
    <message>
        <source>Not repaired: %1</source>
        <translation>未修复：%1</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Person id</source>
        <translation>人员编号</translation>
    </message>
    <message>
        <source>Faces of this person</source>
        <translation>此人员的人脸数</translation>
    </message>
    <message>
        <source>Galleries</source>
        <translation>人脸库</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
</context>
<context>
    <name>ui::recovery::FindingsModel</name>
    <message>
        <source>Found</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Person, file or gallery</source>
        <translation>人员、文件或人脸库</translation>
    </message>
    <message>
        <source>Galleries</source>
        <translation>人脸库</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Not repaired</source>
        <translation>未修复</translation>
    </message>
</context>
<context>
    <name>ui::recovery::MachineView</name>
    <message>
        <source>The findings could not be read</source>
        <translation>无法读取不一致列表</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Look thoroughly</source>
        <translation>彻底检查</translation>
    </message>
    <message>
        <source>Opens every picture and template; takes long with many people</source>
        <translation>逐一打开每张图片和每个模板，人员多时耗时较长</translation>
    </message>
    <message>
        <source>Rebuild the index</source>
        <translation>重建索引</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>不一致列表</translation>
    </message>
    <message>
        <source>Everything fits together</source>
        <translation>全部一致</translation>
    </message>
    <message>
        <source>Nothing was settled yet</source>
        <translation>尚无已处理的条目</translation>
    </message>
    <message>
        <source>Pictures, templates and index are compared with the database at every start and once an hour.</source>
        <translation>每次启动时以及每小时，都会将图片、模板和索引与数据库核对一次。</translation>
    </message>
    <message>
        <source>Work is under way</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Look through the data folder</source>
        <translation>检查数据目录</translation>
    </message>
    <message>
        <source>Look thoroughly through the data folder</source>
        <translation>彻底检查数据目录</translation>
    </message>
    <message>
        <source>%1 pictures looked at, %2 findings open</source>
        <translation>已检查 %1 张图片，%2 处不一致未处理</translation>
    </message>
    <message>
        <source>The index was rebuilt with %1 templates</source>
        <translation>索引已重建，共 %1 个模板</translation>
    </message>
    <message>
        <source>Choose a picture of the same person</source>
        <translation>选择同一人员的图片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.bmp *.webp)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.bmp *.webp)</translation>
    </message>
    <message>
        <source>Replace a lost picture</source>
        <translation>替换丢失的图片</translation>
    </message>
    <message numerus="yes">
        <source>Repair %Ln finding(s)</source>
        <translation>
            <numerusform>修复 %Ln 处不一致</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 settled</source>
        <translation>%1 处已处理</translation>
    </message>
    <message>
        <source>%1 settled, %2 not repaired</source>
        <translation>%1 处已处理，%2 处未修复</translation>
    </message>
    <message>
        <source>The picture was not taken</source>
        <translation>未采用此照片</translation>
    </message>
    <message>
        <source>Finding %1</source>
        <translation>问题 %1</translation>
    </message>
</context>
<context>
    <name>ui::recovery::PreviewDialog</name>
    <message>
        <source>What sending changes</source>
        <translation>重发会改变什么</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln record(s) again</source>
        <translation>
            <numerusform>重新发送 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The records could not be read</source>
        <translation>无法读取记录</translation>
    </message>
    <message>
        <source>The engine is still being asked</source>
        <translation>仍在询问引擎</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>%1 without effect</source>
        <translation>无变化 %1</translation>
    </message>
    <message>
        <source>%1 will be refused</source>
        <translation>将被拒绝 %1</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation>未知 %1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Each engine is asked what it has now. Nothing is changed there by asking. The records of one person or gallery stand in one row and are sent together.</source>
        <translation>逐个询问引擎现有的内容，询问不会改动任何内容。同一人员或同一人脸库的记录合为一行，一起发送。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) in %1: %2</source>
        <translation>
            <numerusform>%Ln 条记录，合为 %1：%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %Ln more record(s) are neither looked at nor sent by this</source>
        <translation>
            <numerusform>%1。另有 %Ln 条记录未在此预览，也不会由此发送</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 not sent, their picture is damaged here</source>
        <translation>%1 条未发送，其图片在本机已损坏</translation>
    </message>
</context>
<context>
    <name>ui::recovery::PreviewModel</name>
    <message>
        <source>Not there: is added</source>
        <translation>引擎中没有：将新增</translation>
    </message>
    <message>
        <source>There with another picture: this one is added</source>
        <translation>引擎中已有，但照片不同：将新增这张</translation>
    </message>
    <message>
        <source>There: is removed with everybody in it</source>
        <translation>引擎中有：将连同其中所有人员一起移除</translation>
    </message>
    <message>
        <source>There: is removed</source>
        <translation>引擎中有：将移除</translation>
    </message>
    <message>
        <source>Its gallery is not there: will be refused</source>
        <translation>引擎中没有其所属人脸库：将被拒绝</translation>
    </message>
    <message>
        <source>The picture was removed here since: nothing is sent</source>
        <translation>本机已移除该照片：不会发送</translation>
    </message>
    <message>
        <source>Not there any more: nothing changes</source>
        <translation>引擎中已没有：无变化</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Person or gallery</source>
        <translation>人员或人脸库</translation>
    </message>
    <message>
        <source>At the engine now, and what sending does</source>
        <translation>引擎现状及重发的结果</translation>
    </message>
    <message>
        <source>Being asked</source>
        <translation>正在询问</translation>
    </message>
    <message>
        <source>This kind of engine cannot be asked</source>
        <translation>此类引擎无法询问</translation>
    </message>
    <message>
        <source>There: gets this name and description</source>
        <translation>存在：将改用此名称和描述</translation>
    </message>
    <message>
        <source>There as %1: becomes %2</source>
        <translation>存在，名为 %1：将改为 %2</translation>
    </message>
    <message>
        <source>There with another picture: this one takes its place</source>
        <translation>存在，图片不同：将替换为这张</translation>
    </message>
    <message>
        <source>There with this name and picture: all its fields become as they are here</source>
        <translation>存在，姓名和图片相同：其余字段将与本机一致</translation>
    </message>
    <message>
        <source>Not there: will be refused</source>
        <translation>不存在：将被拒绝</translation>
    </message>
    <message>
        <source>There already: nothing changes</source>
        <translation>已存在：无变化</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln record(s))</source>
        <translation>
            <numerusform>%1（%Ln 条记录）</numerusform>
        </translation>
    </message>
    <message>
        <source>There with this picture: no change if it came from here, else it is there twice</source>
        <translation>引擎中已有此图片：若由此处发送则无变化，否则会重复</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Its picture is damaged or lost here: nothing is sent</source>
        <translation>其图片在本机损坏或丢失：不发送</translation>
    </message>
</context>
<context>
    <name>ui::recovery::RecordFilters</name>
    <message>
        <source>Kind of change</source>
        <translation>变更类型</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Every change</source>
        <translation>所有变更</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>任何时间</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>最近 1 小时</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>最近 24 小时</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
</context>
<context>
    <name>ui::recovery::RecordPane</name>
    <message>
        <source>No record chosen</source>
        <translation>未选择记录</translation>
    </message>
    <message>
        <source>Choose one to see what was to be sent and why it was refused.</source>
        <translation>选择一条记录，查看要发送什么、为何被拒。</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重试这条记录</translation>
    </message>
    <message>
        <source>Skip with a reason…</source>
        <translation>跳过并写明原因…</translation>
    </message>
    <message>
        <source>Copy request</source>
        <translation>复制报文</translation>
    </message>
    <message>
        <source>Request; the picture is left out</source>
        <translation>报文（不含图片）</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>报文</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Person id</source>
        <translation>人员编号</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>解决时间</translation>
    </message>
    <message>
        <source>It took effect here; the engine did not take it: %1</source>
        <translation>本机已生效，引擎没有接受：%1</translation>
    </message>
    <message>
        <source>Only unsolved records can be sent again or skipped</source>
        <translation>只有未解决的记录可以重试或跳过</translation>
    </message>
    <message>
        <source>Last attempts</source>
        <translation>最近的尝试</translation>
    </message>
    <message>
        <source>Picture of this record</source>
        <translation>此记录的照片</translation>
    </message>
    <message>
        <source>This engine has no operation for this change</source>
        <translation>该引擎没有此变更对应的操作</translation>
    </message>
    <message>
        <source>%1, which this engine does not have</source>
        <translation>%1（此引擎没有该操作）</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>人脸库</translation>
    </message>
    <message>
        <source>Gallery&apos;s id</source>
        <translation>人脸库编号</translation>
    </message>
    <message>
        <source>Person number</source>
        <translation>人员序号</translation>
    </message>
    <message>
        <source>It took effect here; the engine&apos;s interface has no removal. Remove %1 from the gallery %2 there by hand, then skip this record with a reason.</source>
        <translation>本机已生效，该引擎的接口没有删除操作。请在该引擎中从人脸库 %2 手动删除 %1，再写明原因跳过此记录。</translation>
    </message>
    <message>
        <source>It took effect here; its engine was removed, so it is not sent. Add an engine of the same kind with this address again, or skip this record with a reason.</source>
        <translation>本机已生效；其引擎已被移除，因此不再发送。请以此地址重新添加同类引擎，或写明原因跳过此记录。</translation>
    </message>
    <message>
        <source>It took effect here. %1</source>
        <translation>本机已生效。%1</translation>
    </message>
    <message>
        <source>The engine of this record is switched off</source>
        <translation>此记录的引擎已停用</translation>
    </message>
    <message>
        <source>The engine of this record was removed</source>
        <translation>此记录的引擎已被移除</translation>
    </message>
    <message>
        <source>As it is here now; the picture is left out</source>
        <translation>本机现有的内容（省略图片）</translation>
    </message>
    <message>
        <source>None; this engine cannot change a person</source>
        <translation>无；该引擎不能修改人员</translation>
    </message>
    <message>
        <source>It took effect here; the engine&apos;s interface has no removal. Remove the picture of %1 that was removed here from the gallery %2 there by hand, then skip this record with a reason.</source>
        <translation>变更已在本机生效；该引擎的接口不能删除。请在该引擎的人脸库 %2 中手动删除 %1 在这里已删除的那张图片，再写明原因跳过此记录。</translation>
    </message>
    <message>
        <source>It took effect here; the engine&apos;s interface cannot change a person, and sent again %1 would be there twice. Change the person in the gallery %2 there by hand, then skip this record with a reason.</source>
        <translation>变更已在本机生效；该引擎的接口不能修改人员，重新发送会使 %1 在那里重复。请在该引擎的人脸库 %2 中手动修改此人，再写明原因跳过此记录。</translation>
    </message>
</context>
<context>
    <name>ui::recovery::RecordsModel</name>
    <message>
        <source>Gallery added</source>
        <translation>新增人脸库</translation>
    </message>
    <message>
        <source>Gallery removed</source>
        <translation>删除人脸库</translation>
    </message>
    <message>
        <source>Face added</source>
        <translation>新增人脸</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>更新人员</translation>
    </message>
    <message>
        <source>Person removed</source>
        <translation>删除人员</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Solved by %1</source>
        <translation>已解决：%1</translation>
    </message>
    <message>
        <source>Skipped by %1: %2</source>
        <translation>%1 已跳过：%2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>最近错误</translation>
    </message>
    <message>
        <source>On its way again after: %1</source>
        <translation>正在重新发送，上次错误：%1</translation>
    </message>
    <message>
        <source>Gallery changed</source>
        <translation>修改人脸库</translation>
    </message>
    <message>
        <source>Person changed: taken out</source>
        <translation>修改人员：先移出</translation>
    </message>
    <message>
        <source>Person changed: sent anew</source>
        <translation>修改人员：重新发送</translation>
    </message>
    <message>
        <source>Its engine was removed. %1</source>
        <translation>其引擎已被移除。%1</translation>
    </message>
    <message>
        <source>Not sent yet, waits for the record before it. %1</source>
        <translation>尚未发送，等待前一条记录。%1</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>人脸库</translation>
    </message>
</context>
<context>
    <name>ui::recovery::RecoveryPage</name>
    <message>
        <source>The records could not be read</source>
        <translation>无法读取记录</translation>
    </message>
    <message>
        <source>Export records</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>The records were not exported</source>
        <translation>记录没有导出</translation>
    </message>
    <message>
        <source>Records exported to %1</source>
        <translation>记录已导出到 %1</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln record(s) again</source>
        <translation>
            <numerusform>重试 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Records are being sent again</source>
        <translation>正在重试</translation>
    </message>
    <message>
        <source>Only unsolved records can be sent again</source>
        <translation>只有未解决的记录可以重试</translation>
    </message>
    <message>
        <source>Nothing is unsolved</source>
        <translation>没有未解决的记录</translation>
    </message>
    <message>
        <source>Changes that replica engines did not take; pictures and records are kept</source>
        <translation>提交后未能送达副本的改动；图片与记录都已留存</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>Add engine</source>
        <translation>添加引擎</translation>
    </message>
    <message>
        <source>Unsolved</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>Solved or skipped</source>
        <translation>已解决或跳过</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>There is nothing to export</source>
        <translation>没有可导出的内容</translation>
    </message>
    <message>
        <source>No replica engine is set up</source>
        <translation>还没有副本引擎</translation>
    </message>
    <message>
        <source>Add one, and every change here is sent to it as well. What it does not take is kept until it does.</source>
        <translation>添加之后，这里的每次改动也会发给它；它没有接受的会留存到送达为止。</translation>
    </message>
    <message>
        <source>No record fits</source>
        <translation>没有符合的记录</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>没有等待的改动</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Engines (%1)</source>
        <translation>引擎（%1）</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>This machine (%1)</source>
        <translation>本机（%1）</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Pictures, templates and index that do not fit the database</source>
        <translation>与数据库不符的图片、模板和索引</translation>
    </message>
    <message>
        <source>Name, person id or part of the error</source>
        <translation>姓名、人员编号或错误内容</translation>
    </message>
    <message>
        <source>Engines that did not answer are tried now</source>
        <translation>正在重试无应答的引擎</translation>
    </message>
    <message>
        <source>No change waits for an engine, or no record fits the filter.</source>
        <translation>没有等待引擎的变更，或没有符合筛选条件的记录。</translation>
    </message>
    <message>
        <source>The engine at %1 answers and takes the token</source>
        <translation>%1 处的引擎有应答，并接受令牌</translation>
    </message>
    <message>
        <source>The engine at %1 is saved; what changes waits until it takes requests</source>
        <translation>%1 处的引擎已保存；在它接受请求之前，变更会等待</translation>
    </message>
    <message>
        <source>None of these records can be sent to its engine</source>
        <translation>这些记录都无法发送给其引擎</translation>
    </message>
    <message>
        <source>The engine of these records was removed</source>
        <translation>这些记录的引擎已被移除</translation>
    </message>
</context>
<context>
    <name>ui::recovery::ResumeReport</name>
    <message>
        <source>What became of each record</source>
        <translation>每条记录的结果</translation>
    </message>
    <message>
        <source>Those that were refused again stand first.</source>
        <translation>再次被拒绝的记录排在最前。</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln refused record(s) again</source>
        <translation>
            <numerusform>重新发送 %Ln 条被拒绝的记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%1; the first %Ln are shown</source>
        <translation>
            <numerusform>%1；显示前 %Ln 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::recovery::ResumeRun</name>
    <message>
        <source>The records could not be read</source>
        <translation>无法读取记录</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln record(s) again</source>
        <translation>
            <numerusform>重试 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 solved</source>
        <translation>已解决 %1 条</translation>
    </message>
    <message>
        <source>%1 on their way</source>
        <translation>发送中 %1 条</translation>
    </message>
    <message>
        <source>%1 refused again</source>
        <translation>再次被拒 %1 条</translation>
    </message>
    <message>
        <source>%1 not sent</source>
        <translation>%1 条未发送</translation>
    </message>
</context>
<context>
    <name>ui::recovery::ResumedModel</name>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Person or gallery</source>
        <translation>人员或人脸库</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Waits for the record before it</source>
        <translation>等待前一条记录</translation>
    </message>
</context>
<context>
    <name>ui::recovery::SkipDialog</name>
    <message numerus="yes">
        <source>Skip %Ln record(s)</source>
        <translation>
            <numerusform>跳过 %Ln 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>The engine will not get these changes. Reason and name are kept with each record.</source>
        <translation>引擎不会收到这些改动；原因和操作人随记录留存。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>A reason is missing</source>
        <translation>缺少原因</translation>
    </message>
    <message>
        <source>Being saved…</source>
        <translation>正在保存…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more record(s) are skipped with them: the other parts of the same changes.</source>
        <translation>
            <numerusform>同一变更的其他部分共 %Ln 条记录也一并跳过。</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken out at the engine already, so missing there in whole or in part until sent again (see Compare): %1.</source>
        <translation>以下人员已从引擎中移出，跳过后在那里整体或部分缺失，可用“比对”重新发送：%1。</translation>
    </message>
</context>
<context>
    <name>ui::settings::CameraPanel</name>
    <message>
        <source>Whichever comes first</source>
        <translation>第一个可用的</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1（未连接）</translation>
    </message>
    <message>
        <source>No camera is connected</source>
        <translation>没有连接摄像头</translation>
    </message>
    <message>
        <source>Cameras that are plugged in now</source>
        <translation>当前已连接的摄像头</translation>
    </message>
    <message>
        <source>Choose a camera</source>
        <translation>选择摄像头</translation>
    </message>
    <message>
        <source>Hide its picture</source>
        <translation>隐藏画面</translation>
    </message>
    <message>
        <source>Show its picture</source>
        <translation>显示画面</translation>
    </message>
    <message>
        <source>Looking for cameras…</source>
        <translation>正在查找摄像头…</translation>
    </message>
</context>
<context>
    <name>ui::settings::DataPanel</name>
    <message>
        <source>Where should the backup go?</source>
        <translation>备份存到哪里？</translation>
    </message>
    <message>
        <source>Back up into %1</source>
        <translation>备份到 %1</translation>
    </message>
    <message>
        <source>The backup was not made</source>
        <translation>未能完成备份</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s), %1</source>
        <translation>
            <numerusform>%Ln 张图片，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; the files of %Ln picture(s) were missing already</source>
        <translation>
            <numerusform>%1；其中 %Ln 张图片的文件此前已缺失</numerusform>
        </translation>
    </message>
    <message>
        <source>Backed up into %1. It opens with its passphrase: facedesk-server restore FOLDER --data NEW_FOLDER</source>
        <translation>已备份到 %1。恢复时需要口令：facedesk-server restore 备份目录 --data 新目录</translation>
    </message>
    <message>
        <source>Folder with everything that is kept</source>
        <translation>保存全部数据的目录</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Pictures, each sealed</source>
        <translation>图片（逐张加密）</translation>
    </message>
    <message>
        <source>Free on this disk</source>
        <translation>此磁盘可用空间</translation>
    </message>
    <message>
        <source>A backup is a new folder with everything in it, sealed with a passphrase of yours. The interface keeps answering while it is made.</source>
        <translation>备份是一个包含全部数据的新目录，用你的口令加密。备份期间接口照常应答。</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>A backup is being made</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>backup, restore, recovery, disk space</source>
        <translation>备份, 恢复, 还原, 磁盘空间</translation>
    </message>
</context>
<context>
    <name>ui::settings::PassphraseDialog</name>
    <message>
        <source>Back up into %1</source>
        <translation>备份到 %1</translation>
    </message>
    <message>
        <source>The backup opens with this passphrase only. Keep it apart from the backup; nobody can recover it.</source>
        <translation>备份只能用此口令打开。请与备份分开保管；口令遗失后无人能恢复。</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>再次输入口令</translation>
    </message>
    <message numerus="yes">
        <source>At least %Ln character(s)</source>
        <translation>
            <numerusform>至少 %Ln 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passphrases differ</source>
        <translation>两次口令不一致</translation>
    </message>
</context>
<context>
    <name>ui::settings::SettingRow</name>
    <message>
        <source>Default: %1</source>
        <translation>默认：%1</translation>
    </message>
    <message>
        <source>%1 · takes effect at the next start</source>
        <translation>%1 · 下次启动生效</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Saved. It takes effect when FaceDesk starts again.</source>
        <translation>已保存，FaceDesk 重新启动后生效。</translation>
    </message>
    <message>
        <source>%1 · given on the command line for this run</source>
        <translation>%1 · 已在命令行中为本次运行指定</translation>
    </message>
    <message>
        <source>Another listener has this port; choose another one, or switch that listener off first.</source>
        <translation>另一个监听器已占用此端口；请换一个端口，或先关闭那个监听器。</translation>
    </message>
    <message>
        <source>%1 · this desktop has no tray at the moment: closing the window ends FaceDesk</source>
        <translation>%1 · 此桌面目前没有托盘：关闭窗口会结束 FaceDesk</translation>
    </message>
</context>
<context>
    <name>ui::settings::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>What you change is saved at once</source>
        <translation>改动立即保存</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>No setting fits</source>
        <translation>没有相符的设置</translation>
    </message>
    <message>
        <source>Try another word, or the key as it is written in the documentation.</source>
        <translation>换个词，或输入文档中的键名。</translation>
    </message>
</context>
<context>
    <name>ui::settings::TopicList</name>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>ui::shell::CloseGuard</name>
    <message numerus="yes">
        <source>Close while %Ln task(s) run?</source>
        <translation>
            <numerusform>%Ln 项任务还在进行，现在关闭？</numerusform>
        </translation>
    </message>
    <message>
        <source>What is done so far is kept. Running tasks stop at once.</source>
        <translation>已完成的会保留，进行中的任务立即停止。</translation>
    </message>
    <message>
        <source>Stop tasks and close</source>
        <translation>停止任务并关闭</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message numerus="yes">
        <source>FaceDesk is locked and %Ln task(s) run</source>
        <translation>
            <numerusform>FaceDesk 已锁定，仍有 %Ln 个任务在运行</numerusform>
        </translation>
    </message>
    <message>
        <source>They go on. Sign in first, then close and choose whether to stop them.</source>
        <translation>任务会继续运行。请先登录，再关闭并选择是否停止任务。</translation>
    </message>
</context>
<context>
    <name>ui::shell::CommandPalette</name>
    <message>
        <source>Find or run</source>
        <translation>查找或执行</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>No command fits. Esc closes.</source>
        <translation>没有匹配的命令。按 Esc 关闭。</translation>
    </message>
    <message>
        <source>Commands of further pages follow in a moment</source>
        <translation>其他页面的命令马上就到</translation>
    </message>
</context>
<context>
    <name>ui::shell::Navigation</name>
    <message>
        <source>Find or run</source>
        <translation>查找或执行</translation>
    </message>
    <message>
        <source>Opens the list of all commands</source>
        <translation>打开全部命令</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
</context>
<context>
    <name>ui::shell::NavigationButton</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln 项待处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::PageStack</name>
    <message>
        <source>Go to %1</source>
        <translation>转到%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ui::shell::QtDialogs</name>
    <message>
        <source>There is no folder %1</source>
        <translation>没有文件夹 %1</translation>
    </message>
</context>
<context>
    <name>ui::shell::QuestionDialog</name>
    <message>
        <source>Type %1 to confirm</source>
        <translation>输入 %1 以确认</translation>
    </message>
    <message>
        <source>Available when the name is typed exactly</source>
        <translation>名称完全一致后可用</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>代码 %1</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ui::shell::ShellCommands</name>
    <message>
        <source>Find or run a command</source>
        <translation>查找或执行命令</translation>
    </message>
    <message>
        <source>Search on this page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>Read this page again</source>
        <translation>刷新本页</translation>
    </message>
    <message>
        <source>Show or hide the task log</source>
        <translation>显示或隐藏任务</translation>
    </message>
    <message>
        <source>Show keyboard shortcuts</source>
        <translation>显示快捷键</translation>
    </message>
    <message>
        <source>Lock the console</source>
        <translation>锁定控制台</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Close FaceDesk</source>
        <translation>关闭 FaceDesk</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>跟随系统语言</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>跟随系统颜色</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>语言：%1</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>主题：%1</translation>
    </message>
    <message>
        <source>Change your password…</source>
        <translation>修改自己的密码…</translation>
    </message>
</context>
<context>
    <name>ui::shell::ShortcutHelp</name>
    <message>
        <source>Keyboard</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Every other command, of this page and of all others, is found by its name in the command search: %1</source>
        <translation>其余所有命令（本页和其他页面的）都可在命令搜索中按名称找到：%1</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>搜索命令</translation>
    </message>
</context>
<context>
    <name>ui::shell::StatusStrip</name>
    <message>
        <source>No task running</source>
        <translation>没有任务</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) running</source>
        <translation>
            <numerusform>任务 %Ln 项进行中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::shell::TaskDetailsDialog</name>
    <message numerus="yes">
        <source>%Ln failure(s) in all</source>
        <translation>
            <numerusform>共 %Ln 项失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Started at %1; it took %2</source>
        <translation>开始于 %1，用时 %2</translation>
    </message>
    <message>
        <source>Started at %1 by %2; it took %3</source>
        <translation>%2 于 %1 开始，用时 %3</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>失败的内容</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Open its page</source>
        <translation>打开相应页面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Started at %1</source>
        <translation>开始于 %1</translation>
    </message>
    <message>
        <source>Started at %1 by %2</source>
        <translation>%2 于 %1 开始</translation>
    </message>
</context>
<context>
    <name>ui::shell::TaskDrawer</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>%1 running, %2 finished today</source>
        <translation>%1 项进行中，今日完成 %2 项</translation>
    </message>
    <message>
        <source>Failures only</source>
        <translation>只看失败</translation>
    </message>
    <message>
        <source>Close the task log</source>
        <translation>收起任务</translation>
    </message>
    <message>
        <source>Enter shows the details of the selected task, Delete cancels it</source>
        <translation>按回车查看所选任务的详情，按 Delete 取消任务</translation>
    </message>
</context>
<context>
    <name>ui::shell::TaskList</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>running, %1 of %2</source>
        <translation>进行中 %1 / %2</translation>
    </message>
    <message>
        <source>%1, about %2 s left</source>
        <translation>%1，剩余约 %2 秒</translation>
    </message>
    <message>
        <source>%1, about %2 min left</source>
        <translation>%1，剩余约 %2 分钟</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>paused, %1 of %2</source>
        <translation>已暂停，%1 / %2</translation>
    </message>
    <message>
        <source>interrupted: FaceDesk ended meanwhile; delete the unfinished folder and start it again</source>
        <translation>已中断：其间 FaceDesk 已结束；删除未完成的文件夹后重新开始</translation>
    </message>
    <message>
        <source>interrupted: FaceDesk ended meanwhile; what was done until then is kept, start it again for the rest</source>
        <translation>已中断：其间 FaceDesk 已结束；已完成的部分保留，重新开始以完成其余部分</translation>
    </message>
</context>
<context>
    <name>ui::shell::TrayIcon</name>
    <message>
        <source>FaceDesk: the interface is answering</source>
        <translation>FaceDesk：接口正在应答</translation>
    </message>
    <message>
        <source>Show the console</source>
        <translation>显示控制台</translation>
    </message>
    <message>
        <source>Quit FaceDesk</source>
        <translation>退出 FaceDesk</translation>
    </message>
    <message>
        <source>A task failed</source>
        <translation>有任务失败</translation>
    </message>
    <message>
        <source>A task is done</source>
        <translation>有任务已完成</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1：失败</translation>
    </message>
    <message>
        <source>%1: done, not everything went well</source>
        <translation>%1：已完成，部分未成功</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1：已完成</translation>
    </message>
</context>
<context>
    <name>ui::subjects::FaceDoubt</name>
    <message>
        <source>The face is enrolled as %1 already: score %2, the threshold is %3.</source>
        <translation>此人脸已登记为 %1：得分 %2，阈值为 %3。</translation>
    </message>
    <message>
        <source>It does not look like the faces of %1: score %2, the threshold is %3.</source>
        <translation>与 %1 的人脸不像：得分 %2，阈值为 %3。</translation>
    </message>
    <message>
        <source>%1 has this face already</source>
        <translation>%1 已有此人脸</translation>
    </message>
    <message>
        <source>Is this a face of %1?</source>
        <translation>这是 %1 的人脸吗？</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The settings refuse a face that is enrolled already.</source>
        <translation>设置不允许重复登记已有的人脸。</translation>
    </message>
    <message>
        <source>Add the face all the same</source>
        <translation>仍然添加人脸</translation>
    </message>
    <message>
        <source>Add a person all the same</source>
        <translation>仍然添加人员</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不添加</translation>
    </message>
    <message>
        <source>Add the face to %1</source>
        <translation>将此人脸加到 %1</translation>
    </message>
</context>
<context>
    <name>ui::subjects::GalleryChooser</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>There is no other gallery</source>
        <translation>没有别的人脸库</translation>
    </message>
</context>
<context>
    <name>ui::subjects::ManyDialog</name>
    <message>
        <source>The people could not be read</source>
        <translation>无法读取人员</translation>
    </message>
    <message numerus="yes">
        <source>Edit %Ln people</source>
        <translation>
            <numerusform>编辑 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the fields with a tick are changed, for everybody.</source>
        <translation>只更改勾选的字段，对所有人生效。</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改%1</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Several values</source>
        <translation>多个值</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln people</source>
        <translation>
            <numerusform>更改 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Will be emptied for everybody</source>
        <translation>将为所有人清空</translation>
    </message>
    <message>
        <source>Empty for everybody</source>
        <translation>所有人均为空</translation>
    </message>
    <message>
        <source>The people are still being read</source>
        <translation>仍在读取人员</translation>
    </message>
    <message>
        <source>No field has a tick</source>
        <translation>没有勾选字段</translation>
    </message>
</context>
<context>
    <name>ui::subjects::MergeDialog</name>
    <message>
        <source>No name</source>
        <translation>无姓名</translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln 张人脸</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln people into one?</source>
        <translation>
            <numerusform>把 %Ln 人合并为一人？</numerusform>
        </translation>
    </message>
    <message>
        <source>Who stays</source>
        <translation>保留谁</translation>
    </message>
    <message>
        <source>Keep them apart</source>
        <translation>不合并</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stays and gets the faces of the others. The others go to the bin and can be restored.</source>
        <translation>“%1”会留下并得到其他人的人脸。其他人进入回收站，可以还原。</translation>
    </message>
    <message>
        <source>Merge into %1</source>
        <translation>合并到 %1</translation>
    </message>
</context>
<context>
    <name>ui::subjects::SelectionBar</name>
    <message>
        <source>%1 chosen</source>
        <translation>已选 %1 人</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>移到…</translation>
    </message>
    <message>
        <source>Copy to…</source>
        <translation>复制到…</translation>
    </message>
    <message>
        <source>Merge into one</source>
        <translation>合并为一人</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>永久抹除…</translation>
    </message>
    <message>
        <source>Clear choice</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
</context>
<context>
    <name>ui::subjects::SubjectActions</name>
    <message>
        <source>%1 of %2 people</source>
        <translation>%1 / %2 人</translation>
    </message>
    <message>
        <source>Editing people</source>
        <translation>编辑人员</translation>
    </message>
    <message>
        <source>Moving people</source>
        <translation>移动人员</translation>
    </message>
    <message>
        <source>Copying people</source>
        <translation>复制人员</translation>
    </message>
    <message>
        <source>Merging people</source>
        <translation>合并人员</translation>
    </message>
    <message>
        <source>Moving people to the bin</source>
        <translation>将人员移到回收站</translation>
    </message>
    <message>
        <source>Restoring people</source>
        <translation>恢复人员</translation>
    </message>
    <message>
        <source>Erasing people</source>
        <translation>彻底删除人员</translation>
    </message>
    <message>
        <source>Undoing a merge</source>
        <translation>正在撤销合并</translation>
    </message>
    <message>
        <source>Undoing a copy</source>
        <translation>正在撤销复制</translation>
    </message>
    <message>
        <source>Undoing an enrolment</source>
        <translation>正在撤销登记</translation>
    </message>
</context>
<context>
    <name>ui::subjects::SubjectBrowser</name>
    <message>
        <source>Name, customer or certificate number</source>
        <translation>姓名、客户编号、证件号码</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Person pane</source>
        <translation>人员详情</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>People as pictures</source>
        <translation>人员图片</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Low quality</source>
        <translation>质量低</translation>
    </message>
    <message>
        <source>Only one face</source>
        <translation>只有 1 张</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Recycle bin · %1</source>
        <translation>回收站 · %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Nobody here matches the search and the filter.</source>
        <translation>这里没有符合查找和筛选的人员。</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>People moved to the bin can be restored from here.</source>
        <translation>移入回收站的人员可以从这里还原。</translation>
    </message>
    <message>
        <source>Nobody in this gallery yet</source>
        <translation>这个库还没有人员</translation>
    </message>
    <message>
        <source>Drop pictures or folders here, or import a list.
Everything is checked before it is written.</source>
        <translation>把图片或文件夹拖到这里，或导入名单。
写入前都会检查。</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>导入人员</translation>
    </message>
    <message>
        <source>Add one person</source>
        <translation>添加一人</translation>
    </message>
</context>
<context>
    <name>ui::subjects::SubjectDialog</name>
    <message>
        <source>Add a person to %1</source>
        <translation>添加人员到 %1</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>编辑人员</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>保存修改</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Picture of this person</source>
        <translation>人员图片</translation>
    </message>
    <message>
        <source>A picture is missing</source>
        <translation>缺少图片</translation>
    </message>
    <message>
        <source>Being saved…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>%1. Nothing was saved.</source>
        <translation>%1。尚未保存任何内容。</translation>
    </message>
    <message>
        <source>From the camera…</source>
        <translation>用摄像头…</translation>
    </message>
    <message>
        <source>The customer number %1 is taken</source>
        <translation>客户编号 %1 已被使用</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>仍然保存</translation>
    </message>
    <message>
        <source>Change the number</source>
        <translation>修改编号</translation>
    </message>
    <message>
        <source>The user id %1 belongs to %2 in this gallery. Programs find people by it, so each person has their own. Nothing was saved.</source>
        <translation>用户编号 %1 在此人脸库中属于 %2。程序按它查找人员，因此每个人的用户编号 必须不同。没有保存任何内容。</translation>
    </message>
    <message>
        <source>It belongs to %1. Two people with one number are hard to tell apart.</source>
        <translation>该编号属于 %1。两个人共用一个编号很难区分。</translation>
    </message>
</context>
<context>
    <name>ui::subjects::SubjectFaces</name>
    <message>
        <source>no face enrolled, so this person cannot be recognised</source>
        <translation>没有登记人脸，无法识别这个人</translation>
    </message>
    <message>
        <source>Face %1 of %2</source>
        <translation>第 %1 张，共 %2 张</translation>
    </message>
    <message>
        <source>Add a face</source>
        <translation>添加人脸</translation>
    </message>
    <message>
        <source>Quality %1</source>
        <translation>质量 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ui::subjects::SubjectFacts</name>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Galleries</source>
        <translation>人脸库</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Person number</source>
        <translation>人员编号</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Moved to the bin</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>Face %1 added</source>
        <translation>新增第 %1 张人脸</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>In the bin since</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>永久抹除</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>用户编号</translation>
    </message>
</context>
<context>
    <name>ui::subjects::SubjectForm</name>
    <message>
        <source>A name is missing</source>
        <translation>缺少姓名</translation>
    </message>
    <message>
        <source>The birthday reads like 1990-05-31</source>
        <translation>生日写成 1990-05-31 的样子</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>用户编号</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>There is no such day; a birthday reads like 1990-05-31</source>
        <translation>没有这一天；生日写作 1990-05-31</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
</context>
<context>
    <name>ui::subjects::SubjectPane</name>
    <message>
        <source>Copy to another gallery…</source>
        <translation>复制到另一个库…</translation>
    </message>
    <message>
        <source>Add a face…</source>
        <translation>添加人脸…</translation>
    </message>
    <message>
        <source>Remove this face…</source>
        <translation>移除这张脸…</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>无姓名</translation>
    </message>
    <message>
        <source>The picture could not be read</source>
        <translation>图片无法读取</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>没有选中人员</translation>
    </message>
    <message>
        <source>Choose a person to see faces, fields and history.</source>
        <translation>选一个人员，查看人脸、资料和历史。</translation>
    </message>
    <message>
        <source>Search for this face</source>
        <translation>查找这张脸</translation>
    </message>
    <message>
        <source>More for this person</source>
        <translation>人员的更多操作</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>编辑人员</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>移到…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>永久抹除…</translation>
    </message>
    <message>
        <source>Add a face with the camera…</source>
        <translation>用摄像头添加人脸…</translation>
    </message>
</context>
<context>
    <name>ui::subjects::SubjectTable</name>
    <message>
        <source>no room for it now</source>
        <translation>目前放不下</translation>
    </message>
</context>
<context>
    <name>ui::subjects::SubjectsModel</name>
    <message>
        <source>No name</source>
        <translation>无姓名</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>选中</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Certificate number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Person number</source>
        <translation>人员编号</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>人脸</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Only one face</source>
        <translation>只有 1 张</translation>
    </message>
    <message>
        <source>Low quality</source>
        <translation>质量低</translation>
    </message>
    <message>
        <source>No face</source>
        <translation>没有人脸</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>In the bin since</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>Erased for good</source>
        <translation>永久抹除</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>at the next clean-up</source>
        <translation>下次清理时</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>用户编号</translation>
    </message>
</context>
<context>
    <name>ui::usage::CallsDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The calls could not be read</source>
        <translation>无法读取调用记录</translation>
    </message>
    <message>
        <source>%1 of %2 calls read</source>
        <translation>已读 %1 次，共 %2 次</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) were counted.</source>
        <translation>
            <numerusform>共计 %Ln 次调用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Single calls are kept for %Ln day(s); of older ones only the sums are left.</source>
        <translation>
            <numerusform>单次调用保留 %Ln 天；更早的只剩合计。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::usage::ChartHint</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上一时段</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>95 分位</translation>
    </message>
</context>
<context>
    <name>ui::usage::RangePicker</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>自定义…</translation>
    </message>
</context>
<context>
    <name>ui::usage::UsageLegend</name>
    <message>
        <source>Period before</source>
        <translation>上一时段</translation>
    </message>
</context>
<context>
    <name>ui::usage::UsagePage</name>
    <message>
        <source>The usage could not be read</source>
        <translation>无法读取用量</translation>
    </message>
    <message>
        <source>There is nothing to export</source>
        <translation>没有可导出的内容</translation>
    </message>
    <message>
        <source>All calls on this machine&apos;s listeners, %1</source>
        <translation>本机各接口的全部调用，%1</translation>
    </message>
    <message>
        <source>Chart of calls, %1; the table below says the same</source>
        <translation>调用图表，%1；下方表格内容相同</translation>
    </message>
    <message>
        <source>Calls of %1</source>
        <translation>%1 的调用</translation>
    </message>
    <message>
        <source>Export usage</source>
        <translation>导出用量</translation>
    </message>
    <message>
        <source>Usage exported to %1</source>
        <translation>用量已导出到 %1</translation>
    </message>
    <message>
        <source>Save chart as PDF or PNG</source>
        <translation>图表存为 PDF 或 PNG</translation>
    </message>
    <message>
        <source>Chart saved to %1</source>
        <translation>图表已保存到 %1</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>One bar for each</source>
        <translation>每根柱代表</translation>
    </message>
    <message>
        <source>Usage in figures</source>
        <translation>用量数据</translation>
    </message>
    <message>
        <source>No calls in this period</source>
        <translation>这段时间没有调用</translation>
    </message>
    <message>
        <source>Choose another period, or give an application access so that it can call.</source>
        <translation>换个时段，或为应用授权后再调用。</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>The usage was not written to %1</source>
        <translation>用量未能写入 %1</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>The chart was not written to %1</source>
        <translation>图表未能写入 %1</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>与 %1 比较</translation>
    </message>
    <message>
        <source>%1, compared with %2</source>
        <translation>%1，与 %2 比较</translation>
    </message>
</context>
<context>
    <name>ui::usage::UsageSummary</name>
    <message>
        <source>was %1</source>
        <translation>此前 %1</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1，此前 %2</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>95 分位</translation>
    </message>
</context>
<context>
    <name>ui::usage::UsageTableModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>95th pct</source>
        <translation>95 分位</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上一时段</translation>
    </message>
    <message>
        <source>%1 + %2 failed</source>
        <translation>%1，另失败 %2</translation>
    </message>
</context>
<context>
    <name>ui::widgets::FaceView</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message numerus="yes">
        <source>Picture with %Ln face(s)</source>
        <translation>
            <numerusform>图片，%Ln 张脸</numerusform>
        </translation>
    </message>
    <message>
        <source>Face %1</source>
        <translation>脸 %1</translation>
    </message>
    <message>
        <source>Face %1, %2</source>
        <translation>脸 %1，%2</translation>
    </message>
</context>
<context>
    <name>ui::widgets::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ui::widgets::QualityBar</name>
    <message>
        <source>Quality %1, %2</source>
        <translation>质量 %1，%2</translation>
    </message>
</context>
<context>
    <name>ui::widgets::ScoreBar</name>
    <message>
        <source>Score %1, threshold %2</source>
        <translation>得分 %1，阈值 %2</translation>
    </message>
</context>
<context>
    <name>ui::widgets::SidePane</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
</TS>
