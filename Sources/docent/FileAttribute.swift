import CPosix
import Glibc
import Saving

extension FileAttribute {
  /// The attributes of an open file; empty where the file system has none.
  static func all(of file: Descriptor) -> [FileAttribute] {
    var names = [CChar](repeating: 0, count: 65_536)
    let count = posix_xattr_names(file.number, &names, names.count)
    guard count > 0 else { return [] }
    let bytes = names.prefix(count).map { UInt8(bitPattern: $0) }
    return bytes.split(separator: 0).compactMap { name in
      FileAttribute(String(decoding: name, as: UTF8.self), of: file)
    }
  }

  private init?(_ name: String, of file: Descriptor) {
    var value = [UInt8](repeating: 0, count: 65_536)
    let count = posix_xattr_value(file.number, name, &value, value.count)
    guard count >= 0 else { return nil }
    self.init(name: name, value: Array(value.prefix(count)))
  }

  /// Sets it on an open file; false with `errno` where that cannot be done.
  func set(on file: Descriptor) -> Bool {
    retried { posix_set_xattr(file.number, name, value, value.count) } == 0
  }
}
