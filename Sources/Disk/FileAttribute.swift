import Glibc
import Saving

extension FileAttribute {
  // What Linux allows for the list of names, and for a value.
  private static let most = 65_536

  /// The attributes of an open file; empty where the file system has none.
  static func all(of file: Descriptor) -> [FileAttribute] {
    var names = [CChar](repeating: 0, count: most)
    let count = file.calls.attributeNames(file.number, &names, names.count)
    guard count > 0 else { return [] }
    let bytes = names.prefix(count).map { UInt8(bitPattern: $0) }
    return bytes.split(separator: 0).compactMap { name in
      FileAttribute(String(decoding: name, as: UTF8.self), of: file)
    }
  }

  private init?(_ name: String, of file: Descriptor) {
    var value = [UInt8](repeating: 0, count: Self.most)
    let count = file.calls.attributeValue(file.number, name, &value, value.count)
    guard count >= 0 else { return nil }
    self.init(name: name, value: Array(value.prefix(count)))
  }

  /// Sets it on an open file; false with `errno` where that cannot be done.
  func set(on file: Descriptor) -> Bool {
    retried { file.calls.setAttribute(file.number, name, value, value.count) } == 0
  }
}
