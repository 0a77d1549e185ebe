# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2317  # called by name
# The calls printed in the interface manual, one function each, with their faults (three bodies are not JSON, some
# go to older addresses). Only hosts and personal data are other ones; curl is a function of manual_curls.sh that
# puts address, pictures, ids and token in.

call_2_1() {
curl -X "POST" "http://facedesk:8090/InteractiveAbility/face/FaceEntry" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "groupId":"分组id",
			"image": "base64", 
			"cust_name": "客户姓名",
			"id_iccid": "110101********0011",
			"sex":1,
			"birthday":20190607,
			"cust_id":"119020199000",
			"company":"某公司",
			"duty":"高工",
			"province":"吉林",
			"type":1,
			"remark": "备注"
		}'
}

call_2_2() {
curl -X "POST" "http://facedesk:8090/InteractiveAbility/face/FaceRecognition" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "image": "图片Base64编码",
			"groupId":"分组id"
		}'
}

call_2_3() {
curl -X "POST" "http://facedesk:8090/InteractiveAbility/face/personwitnessratio" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'[
			{
				"image": "图片A Base64编码"
			},
			{
				"image": "图片B Base64编码"
			}
		]'
}

call_3_1() {
curl -X "POST" "http://facedesk:8090/InteractiveAbility/face/FaceEntry" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "groupId":"分组id",
			"image": "base64", 
			"cust_name": "客户姓名",
			"id_iccid": "110101********0011",
			"sex":1,
			"birthday":20190607,
			"cust_id":"119020199000",
			"company":"某公司",
			"duty":"高工",
			"province":"吉林",
			"type":1,
			"remark": "备注"
		}'
}

call_3_2() {
curl -X "POST" "http://facedesk:8090/InteractiveAbility/face/FaceRecognition" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "image": "图片Base64编码",
			"groupId":"分组id"
		}'
}

call_3_3() {
curl -X "POST" "http://facedesk:8090/InteractiveAbility/face/personwitnessratio" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{
				"imageA": "图片A Base64编码",
                "imageB": "图片B Base64编码"
}'
}

call_3_4() {
curl -X POST \
  http://facedesk:8090/aicp/face/remove \
  -H 'Content-Type: application/json' \
  -d '{
	"groupId":"分组id",
	"userId":"用户id"
}'
}

call_3_5() {
curl -X POST \
  http://facedesk:8090/aicp/face/query \
  -H 'Content-Type: application/json' \
  -d '{
	"groupId":"分组id",
	"userId":"用户id"
}'
}

call_3_6() {
curl -X "POST" "http://facedesk:8090/aicp/face/quality" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "image": "图片Base64编码" 
		}'
}

call_5_1() {
curl -X "POST" "http://facedesk:8091/method/call" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "call_Name":"人脸识别",
			"timeBefore":"2020-01-01",
			"timeAfter":"2020-03-03" 
		}'
}

call_5_2() {
curl -X "POST" "http://facedesk:8091/method/call/getMethodCountByDay" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "call_Name":"人脸识别",
			"timeBefore":"2020-01-01",
			"timeAfter":"2020-03-03" 
		}'
}

call_5_3() {
curl -X "POST" "http://facedesk:8091/method/call/getMethodCountByWeek" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "call_Name":"人脸识别",
			"timeBefore":"2020-01-01",
			"timeAfter":"2020-03-03" 
		}'
}

call_5_4() {
curl -X "POST" "http://facedesk:8091/method/call/getMethodCountByMonth" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "call_Name":"人脸识别",
			"timeBefore":"2020-01-01",
			"timeAfter":"2020-03-03" 
		}'
}

call_5_5() {
curl -X "POST" "http://facedesk:8091/method/call/getChartByDay" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "time":"2020-02" 
		}'
}

call_5_6() {
curl -X "POST" "http://facedesk:8091/method/call/getChartByMonth" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "year":"2020"
		}'
}

call_5_7() {
curl -X "POST" "http://facedesk:8091/method/call/all" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "call_Name":"人脸识别",
			"timeBefore":"2020-01-01",
			"timeAfter":"2020-03-03" 
		}'
}

call_6_1() {
curl -X "POST" "http://facedesk:9012/authorize/grantAuthorize" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ 
	"appId":"testan",
    "dueTime":"2020-11-11 00:00:00",
    "capabilityIdArray":["C10000000001,C10000000002"]
		}'
}

call_6_2() {
curl -X "POST" "http://facedesk/authorize/updateAuthorize" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{
	"appId":"testan",
	"dueTime":"2099-10-28 00:00:00",
	"capabilityIdArray":["C10000000001,C10000000002,C10000000003"]
}'
}

call_6_3() {
curl -X "POST" "http://facedesk/authorize/saveOrUpdateAuthorize" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "appId":"testan
		}'
}

call_7_1() {
curl -X "POST" "http://facedesk:9012/aicp/face/addBase" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ 
	"groupId":"200000",
	"dbName":"staff",
	"dbDesc":"All staff"
}'
}

call_7_2() {
curl -X "POST" "http://facedesk:9012/aicp/face/remove" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{
    "groupId":"200000"
}'
}

call_7_3() {
curl -X "POST" "http://facedesk:9012/aicp/face/queryBaseAll" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{
    "groupId":"200000"
}'
}

call_7_4() {
curl -X "POST" "http://facedesk:8090/InteractiveAbility/face/FaceEntry" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "groupId":"分组id",
			"image": "base64", 
			"cust_name": "客户姓名",
			"id_iccid": "110101********0011",
			"sex":1,
			"birthday":20190607,
			"cust_id":"119020199000",
			"company":"某公司",
			"duty":"高工",
			"province":"吉林",
			"type":1,
			"remark": "备注"
		}'
}

call_7_5() {
curl -X "POST" "http://facedesk:9012/InteractiveAbility/face/FaceRecognition" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "image": "图片Base64编码",
			"groupId":"分组id"
		}'
}

call_7_6() {
curl -X "POST" "http://facedesk:9012/InteractiveAbility/face/personwitnessratio" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{
				"imageA": "图片A Base64编码",
                "imageB": "图片B Base64编码"
}'
}

call_7_7() {
curl -X POST \
  http://facedesk:9012/aicp/face/remove \
  -H 'Content-Type: application/json' \
  -d '{
	"groupId":"分组id",
	"userId":"用户id"
}'
}

call_7_8() {
curl -X POST \
  http://facedesk:9012/aicp/face/query \
  -H 'Content-Type: application/json' \
  -d '{
	"groupId":"分组id",
	"userId":"用户id"
}'
}

call_7_9() {
curl -X "POST" "facedesk:9012/aicp/face/quality" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "image": "图片Base64编码" 
		}'
}

call_7_10() {
curl -X "POST" "facedesk:9012/aicp/face/detect" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "image": "图片Base64编码" 
		}'
}

call_7_11() {
curl -X "POST" "facedesk:9012/aicp/face/recognitionmn" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "image": "图片Base64编码"
     		"groupId":"20000"
		}'
}

call_8_1() {
curl -X "POST" "http://facedesk:9013/method/call" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "call_Name":"人脸识别",
			"timeBefore":"2020-01-01",
			"timeAfter":"2020-03-03" 
		}'
}

call_8_2() {
curl -X "POST" "http://facedesk:9013/method/call/getMethodCountByDay" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "call_Name":"人脸识别",
			"timeBefore":"2020-01-01",
			"timeAfter":"2020-03-03" 
		}'
}

call_8_3() {
curl -X "POST" "http://facedesk:9013/method/call/getMethodCountByWeek" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "call_Name":"人脸识别",
			"timeBefore":"2020-01-01",
			"timeAfter":"2020-03-03" 
		}'
}

call_8_4() {
curl -X "POST" "http://facedesk:9013/method/call/getMethodCountByMonth" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "call_Name":"人脸识别",
			"timeBefore":"2020-01-01",
			"timeAfter":"2020-03-03" 
		}'
}

call_8_5() {
curl -X "POST" "http://facedesk:9013/method/call/getChartByDay" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "time":"2020-02" 
		}'
}

call_8_6() {
curl -X "POST" "http://facedesk:9013/method/call/getChartByMonth" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "year":"2020"
		}'
}

call_8_7() {
curl -X "POST" "http://facedesk:9013/method/call/all" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "call_Name":"人脸识别",
			"timeBefore":"2020-01-01",
			"timeAfter":"2020-03-03" 
		}'
}

call_9_1_1() {
curl -X "POST" "http://facedesk:9012/face-api/v3/group/add" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "group_id":"group1"
		}'
}

call_9_1_2() {
curl -X "POST" "http://facedesk:9012/face-api/v3/group/delete" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "group_id":"group1"
		}'
}

call_9_1_3() {
curl -X "POST" "http://facedesk:9012/face-api/v3/group/list" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "start": 0,
      	"length": 100
		}'
}

call_9_1_4() {
curl -X "POST" "http://facedesk:9012/face-api/facehub/statapp" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ 
		}'
}

call_9_1_5() {
curl -X "POST" "http://facedesk:9012/face-api/facehub/statgroup" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "group_id_list":"group2,group3"
		}'
}

call_9_2_1() {
curl -X "POST" "http://facedesk:9012/face-api/v3/user/copy" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "user_id": "234",
      "src_group_id": "group2",
      "dst_group_id": "group3"
		}'
}

call_9_2_2() {
curl -X "POST" "http://facedesk:9012/face-api/v3/user/get" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{  "user_id": "123",
      "group_id": "group3"
		}'
}

call_9_2_3() {
curl -X "POST" "http://facedesk:9012/face-api/v3/user/list" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "group_id": "group3"
		}'
}

call_10_1() {
curl -X "POST" "http://facedesk:9013/user/register" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "username":"azd1",
	"password":"123456",
	"telephone":"13800000000",
	"mail":"name@example.org",
	"deptId":"123",
    "image":"图片BASE64编码"
		}'
}

call_10_2() {
curl -X "POST" "http://facedesk:9013/user/facelogin.json" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{ "image":"图片BASE64编码"
		}'
}

call_11_1() {
curl -X "POST" "http://facedesk:9013/asynchrony/getall" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{
    "issolved":"0",
    "timeBefore":"2020-03-28 16:04:45",
    "timeAfter":"2020-06-30 16:04:45"
}'
}

call_11_2() {
curl -X "POST" "http://facedesk:9013/asynchrony/resumedata" \
     -H "Content-Type: application/json; charset=utf-8" \
     -d $'{
   "asynchronyDataList":[{ "id": "7966116984054816768",
                "dataGroupId": "e1fd10ef39494931a66963d1cce3d2e8",
                "dataPersonId": "7966116983740243968",
                "dataImageAddress": "pictures/20200630/7966116983740243968.jpg",
                "createTime": "2020-06-30 09:28:26",
                "operateType": "business/api/v1/repository/personDb",
                "engineUrl": "http://facedesk:39081/",
                "solveTime": null,
                "issolved": 0,
                "solveManCode": null,
                "jsonParam": "{\"personLibId\":\"e1fd10ef39494931a66963d1cce3d2e8\",\"baseLs\":BASE64}"}]
}'
}
