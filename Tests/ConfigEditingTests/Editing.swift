import ConfigEditing

/// A text after values are set in it, `secret` in place of each secret.
func edited(
  _ old: String, _ format: ConfigFormat, _ settings: [Setting], secret: String = ""
) throws -> String {
  let document = try ConfigDocument(parsing: Array(old.utf8), as: format)
  let edit = try document.edit(settings)
  return String(
    decoding: edit.applied(to: Array(old.utf8), standIns: [Array(secret.utf8)]), as: UTF8.self)
}

/// A text after a secret is set at one path.
func edited(
  _ old: String, _ format: ConfigFormat, _ path: ConfigPath, secret: String
) throws -> String {
  let setting = Setting(path: path, value: .secret(0, standIn: Array(secret.utf8)))
  return try edited(old, format, [setting], secret: secret)
}

/// Why a text is refused, whether it is read or edited; nil when it is not.
func refusal(of text: String, _ format: ConfigFormat, _ settings: [Setting] = []) -> EditError? {
  do throws(EditError) {
    _ = try ConfigDocument(parsing: Array(text.utf8), as: format).edit(settings)
    return nil
  } catch { return error }
}

extension FoundValue {
  /// All that is known of a value, as a line of words.
  var told: String {
    let words = [
      isText ? "text" : nil, isEmpty ? "empty" : nil, isNull ? "null" : nil,
      isScalar ? nil : "collection", ownTag,
    ]
    return words.compactMap(\.self).joined(separator: " ")
  }

  /// What it means; empty for collections.
  var meaning: String { String(decoding: decoded, as: UTF8.self) }
}
