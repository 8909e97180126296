import CPosix
import Credentials
import Foundation
import Glibc
import Saving
import Walkthrough

@testable import Disk

/// A config before a save, and what is to be saved into it.
struct Situation {
  enum Kind: String, CaseIterable {
    case new, newFolder, existing, keepingOld, madePrivate, behindLink, ofAnotherGroup
    case withAttribute, severalEntries
    /// On a file system that knows no exchange of names.
    case newOnPlainDisk, keepingOldOnPlainDisk
    /// A mount of its own, which is written in place.
    case mounted, mountedKeepingOld, mountedMadePrivate
  }

  let kind: Kind
  let name: String
  let old: String?
  private let root: String

  init(_ kind: Kind, _ name: String, old: String, below folder: String) {
    self.kind = kind
    self.name = name
    self.old = [.new, .newFolder, .newOnPlainDisk].contains(kind) ? nil : old
    root = "\(folder)/\(kind.rawValue)-\(name.filter { $0 != "." })"
  }

  var keepsOld: Bool {
    [.keepingOld, .keepingOldOnPlainDisk, .mountedKeepingOld].contains(kind)
  }
  var makesPrivate: Bool { kind == .madePrivate || kind == .mountedMadePrivate }
  var isMount: Bool { [.mounted, .mountedKeepingOld, .mountedMadePrivate].contains(kind) }

  /// The system's calls as the situation has them.
  func calls(failingAt point: FaultyCalls.Point? = nil) -> FaultyCalls {
    let isPlain = kind == .newOnPlainDisk || kind == .keepingOldOnPlainDisk
    return FaultyCalls(point, isPlain: isPlain, isMount: isMount)
  }

  /// The folder that holds the config itself.
  var folder: String { root + "/configs" }
  /// The config as it is named.
  var path: String { kind == .behindLink ? root + "/link-" + name : folder + "/" + name }
  /// The permission bits that the config has before.
  var mode: mode_t { makesPrivate ? 0o644 : 0o640 }

  /// Lays everything anew.
  func lay() throws {
    mkdir(root, 0o700)
    if kind == .newFolder {
      for entry in Folder.names(in: folder) { unlink(folder + "/" + entry) }
      rmdir(folder)
      return
    }
    mkdir(folder, 0o700)
    for entry in Folder.names(in: folder) { unlink(folder + "/" + entry) }
    guard let old else { return }
    try put(old, at: folder + "/" + name)
    if kind == .behindLink { symlink("configs/" + name, path) }
  }

  private func put(_ text: String, at path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Unlaid() }
    defer { close(file) }
    let bytes = Array(text.utf8)
    guard write(file, bytes, bytes.count) == bytes.count else { throw Unlaid() }
    if kind == .ofAnotherGroup { fchown(file, getuid(), 65534) }
    fchmod(file, mode)
    if kind == .withAttribute { posix_set_xattr(file, "user.note", "kept", 4) }
  }

  struct Unlaid: Error {}

  // MARK: what there is

  /// What the config says; nil where it is not there.
  var text: String? { text(of: name) }

  /// What an entry of the folder says; nil where it is not there.
  func text(of entry: String) -> String? {
    try? String(contentsOfFile: folder + "/" + entry, encoding: .utf8)
  }

  /// The permission bits of an entry of the folder; nil where it is not there.
  func mode(of entry: String) -> mode_t? {
    var status = stat()
    return lstat(folder + "/" + entry, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  var entries: [String] { Folder.names(in: folder) }
}

// MARK: what is saved

let sweptKey = "shop_Kq7Zx3Vn9Lw2Rt5Yb8Hd4Jf6"
private let sweptID = "3f1c6a52-9d0e-4b7b-8a3e-5c2d1e0f9a8b"

extension Situation {
  func request() throws -> SaveRequest {
    let destination = try Destination(
      parsing: """
        destination: shop
        title: Shop
        file: shop.yaml
        fields:
          - {id: key, label: Shop Key, key: api.key, env: SHOP_KEY, kind: text, begins: [shop_],
             secret: true}
          - {id: id, label: Shop ID, key: id, env: SHOP_ID, kind: uuid}
        """, file: "shop.yaml", links: Links(base: nil))
    let values = [sweptKey] + (kind == .severalEntries ? [sweptID] : [])
    let entries = zip(destination.fields, values).map { field, value in
      var entry = Entry(field)
      entry.paste(Secret(value), .complete, now: 1_800_000_000)
      return entry
    }
    var request = SaveRequest(
      file: path, destination: destination, entries: entries.ready ?? [])
    request.keepsOld = keepsOld
    request.makesPrivate = makesPrivate
    return request
  }
}
