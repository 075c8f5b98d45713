#!/usr/bin/env bash
# A deal review over HTTP alone, from the request to the receipts: a figure is questioned, a reviewer asks for a change
# of the terms, and only whoever must is asked again.
#
#   SERVER=http://localhost:8080 PASSWORD=demo SELLER=seller DEAL=D-1003 docs/api-examples/deal-review.sh
set -euo pipefail

server=${SERVER:-http://localhost:8080}
password=${PASSWORD:-demo}
seller=${SELLER:-seller}
deal=${DEAL:-D-1003}

call() { # user, method, path, body
  curl --silent --show-error --fail-with-body --user "$1:$password" --request "$2" \
    --header 'Content-Type: application/json' ${4:+--data "$4"} "$server/api/deal-reviews$3"
}

review() { call ops GET "/$id"; }

# Waits until the review says something of itself.
await() {
  local tries
  for tries in $(seq 240); do
    if review | grep --quiet -- "$1"; then return; fi
    sleep 0.5
  done
  echo "The review never said $1: $(review)" >&2
  exit 1
}

# One check for each statement that waits for operations; one of them may be questioned.
checks() {
  review | grep -o '"toValidate":\[[^]]*\]' | grep -o '"name":"[^"]*"' | cut -d '"' -f 4 | while read -r name; do
    if [ "$name" = "${1:-}" ]; then
      echo "{\"statement\": \"$name\", \"verdict\": \"QUESTIONED\", \"question\": \"Where does this figure come from?\"}"
    else
      echo "{\"statement\": \"$name\", \"verdict\": \"CONFIRMED\"}"
    fi
  done | paste -sd ,
}

validate() {
  await '"state":"VALIDATING"'
  call ops POST "/$id/validation" "{\"essence\": \"One more client in the region.\", \"checks\": [$(checks "${1:-}")]}" >/dev/null
}

decide() { call "$1" POST "/$id/decisions" "$2" >/dev/null; }

terms='"acv": 300000, "arr": 300000, "currency": "USD", "paymentTermsDays": 60, "billing": "YEARLY", "marginPercent": 65'
asked="{\"opportunityId\": \"$deal\", \"requestId\": \"example-$deal-$$\",
  \"view\": {\"largestLineDiscountPercent\": 27, $terms, \"sellerSituation\": \"The board decides on Friday.\"}}"
id=$(call "$seller" POST "" "$asked" | grep -o '"id":"[^"]*"' | head -n 1 | cut -d '"' -f 4)
echo "$deal is under review: $id"

validate acv
await '"state":"AWAITING_SELLER"'
call "$seller" POST "/$id/answers" '{"answers": [{"statement": "acv", "answer": "From the quote of last week."}]}' >/dev/null
echo "Operations questioned the contract value, and the seller answered."
validate

await '"name":"Review the deal","role":"VP_SALES"'
decide finance '{"role": "FINANCE", "decision": "APPROVE", "reasonCode": "WITHIN_POLICY"}'
decide vp '{"role": "VP_SALES", "decision": "CHANGE", "reasonCode": "PRICE", "mustChange": "TERMS", "comment": "Not more than 25 %, please."}'
await '"state":"AWAITING_SELLER"'
echo "Finance approved; VP sales asked for a change of the terms."

task=$(curl --silent --show-error --fail-with-body --user "$seller:$password" \
  "$server/engine-rest/task?processInstanceBusinessKey=$id&name=Revise%20the%20terms" | grep -o '"id":"[^"]*"' | head -n 1 | cut -d '"' -f 4)
curl --silent --show-error --fail-with-body --user "$seller:$password" --header 'Content-Type: application/json' \
  --data '{"variables": {"answer": {"value": "CHANGE"}, "largestLineDiscountPercent": {"value": 24}}}' \
  "$server/engine-rest/task/$task/submit-form"
echo "The seller came down to 24 %."
validate

await '"name":"Review the deal","role":"VP_SALES"'
decide vp '{"role": "VP_SALES", "decision": "APPROVE", "reasonCode": "WITHIN_POLICY"}'
await '"state":"APPROVED"'
echo "VP sales alone was asked again and approved; what finance had approved still stood. The receipts of the rules:"
review | grep -o '"receipts":.*'
