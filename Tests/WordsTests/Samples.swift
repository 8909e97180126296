import ConfigEditing
import Credentials
import Saving
import Walkthrough
import YAML

let now = 1_800_000_000

/// A destination of two secrets and a public ID, as the suites of this target speak of it.
func sampleDestination() throws -> Destination {
  try Destination(
    parsing: """
      destination: shop
      title: Shop
      file: destinations/shop.yaml
      sets: {destination: shop, api.enabled: true}
      fields:
        - {id: id, label: Shop ID, key: id, env: SHOP_ID, kind: uuid}
        - {id: key, label: Shop Key, short: key, key: api.key, otherKeys: [apiKey], env: SHOP_KEY,
           kind: text, begins: [shop_], minimumLength: 20, secret: true, place: It stands in Settings.}
        - {id: hook, label: Hook Secret, short: hook, key: api.hook, kind: text, begins: [hook_],
           secret: true}
        - {id: token, label: Token, short: token, key: api.token, kind: snapchat-conversions-token,
           secret: true}
        - {id: note, label: Note, short: note, key: note, kind: text}
      """, file: "shop.yaml", links: Links(base: nil))
}

let sampleID = "3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b"
let sampleKey = "shop_Kq7Zx3Vn9Lw2Rt5Yb8Hd4Jf6"
let sampleHook = "hook_Mm1Pp2Qq3Ss4Tt5Uu6Ww7Yy8"

func sampleField(_ id: String = "key") throws -> Field {
  guard let field = try sampleDestination().fields.first(where: { $0.id == id }) else {
    throw NoField()
  }
  return field
}

struct NoField: Error {}

/// What is found in a value that is pasted for a field.
func judged(
  _ id: String, _ value: String, _ completeness: Judgement.Completeness = .complete
) throws -> Judgement {
  Judgement(Secret(value), completeness, for: try sampleField(id), now: now)
}

/// A file with one name that its owner alone can read.
let privateStatus = TargetStatus(
  exists: true, mode: 0o600, isOwn: true, newFolder: nil, folderIsOpenToOthers: false,
  linkTarget: nil)

/// A plan for values by the names of their fields; nil for a file that is not there.
func samplePlan(
  _ old: String?, _ values: KeyValuePairs<String, String>, file: String = "a/shop.yaml",
  _ status: TargetStatus = privateStatus
) throws -> SavePlan {
  var status = status
  if old == nil { status.exists = false }
  let request = SaveRequest(
    file: file, destination: try sampleDestination(),
    entries: try values.map { SaveRequest.Entry(try judged($0, $1)) })
  return try SavePlan(request, old: Array((old ?? "").utf8), status: status)
}
