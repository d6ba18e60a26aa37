# SPDX-License-Identifier: MIT
# The short job by awk: awk -f latest.awk targets.csv figures.csv. Trusts that the figures of a pair are in order.
BEGIN {
  FS = ","
  print "entity,indicator,value,rate,light"
}
FNR == 1 { next }
NF == 2 {
  target[$1] = $2
  next
}
$3 <= "2022-09-30" { value[$1 "," $2] = $4 }
END {
  for (pair in value) {
    split(pair, key, ",")
    goal = target[key[2]]
    index_ = value[pair] / (goal * 273 / 365)
    light = index_ >= 0.95 ? "green" : index_ >= 0.8 ? "yellow" : index_ >= 0.6 ? "orange" : "red"
    printf "%s,%s,%.1f,%s\n", pair, value[pair], 100 * value[pair] / goal, light
  }
}
