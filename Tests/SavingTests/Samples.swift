import Credentials
import Saving
import Walkthrough

/// A destination of two secrets and a public ID, as the suites of this target save into it.
func sampleDestination() throws -> Destination {
  try Destination(
    parsing: """
      destination: shop
      title: Shop
      file: destinations/shop.yaml
      sets: {destination: shop, api.enabled: true}
      fields:
        - {id: id, label: Shop ID, key: id, env: SHOP_ID, kind: uuid}
        - {id: key, label: Shop Key, short: key, key: api.key, otherKeys: [apiKey, old_key],
           env: SHOP_KEY, kind: text, begins: [shop_], secret: true}
        - {id: hook, label: Hook Secret, key: api.hook, kind: text, begins: [hook_], secret: true}
      """, file: "shop.yaml", links: Links(base: "https://docs.example"))
}

let sampleID = "3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b"
let sampleKey = "shop_Kq7Zx3Vn9Lw2Rt5Yb8Hd4Jf6"
let sampleHook = "hook_Mm1Pp2Qq3Ss4Tt5Uu6Ww7Yy8"

/// An entry of the destination's field of that name, with a value pasted into it.
func sampleEntry(_ id: String, _ value: String) throws -> Entry {
  let destination = try sampleDestination()
  guard let field = destination.fields.first(where: { $0.id == id }) else { throw NoField() }
  var entry = Entry(field)
  entry.paste(Secret(value), .complete, now: 1_800_000_000)
  return entry
}

private struct NoField: Error {}

/// A request for values by the names of their fields.
func sampleRequest(_ file: String, _ values: KeyValuePairs<String, String>) throws -> SaveRequest {
  SaveRequest(
    file: file, destination: try sampleDestination(),
    entries: try values.compactMap { try sampleEntry($0, $1).ready })
}

let sampleStatus = TargetStatus(
  exists: true, mode: 0o644, isOwn: true, newFolder: nil, folderIsOpenToOthers: false,
  linkTarget: nil)

let newStatus = TargetStatus(
  exists: false, mode: 0o600, isOwn: true, newFolder: "destinations", folderIsOpenToOthers: false,
  linkTarget: nil)

/// A plan for values by the names of their fields; nil bytes for a file that is not there.
func samplePlan(
  _ file: String, _ old: String?, _ values: KeyValuePairs<String, String>
) throws -> SavePlan {
  try SavePlan(
    try sampleRequest(file, values), old: Array((old ?? "").utf8),
    status: old == nil ? newStatus : sampleStatus)
}

extension SavePlan {
  /// The new file as text.
  var text: String { newContent.withBytes { String(decoding: $0, as: UTF8.self) } }
}
