import ConfigEditing
import Credentials
import Walkthrough

/// Something that asks for a deliberate choice before saving.
public enum Concern: Hashable, Sendable {
  /// The file says that it is the config of something else.
  case otherDestination(there: String)
  /// sops keeps the file encrypted, and no longer opens it once a plain value stands in it.
  case encrypted
  /// The file's name says that it is a template, which is meant to be shared.
  case template
  /// The file is of a kind that is no config of a destination.
  case otherKind(FileKind)
  /// A reference to a value that is kept elsewhere stands at a key, and would be replaced.
  case reference(ConfigPath)
  /// The file is a mount of its own, as single files in containers are: it is written in place.
  case mount
  case fileOfAnotherUser
  case folderOpenToOthers
  /// The folder, or one above it, belongs to another user.
  case folderOfAnotherUser
  /// Another user made a symbolic link that leads to the file.
  case linkOfAnotherUser
}

extension Concern {
  /// All that is against a save, the file before its place.
  ///
  /// - Parameter file: as the person names it.
  static func all(
    _ file: String, _ status: TargetStatus, _ document: ConfigDocument,
    _ destination: Destination, _ entries: [PlannedEntry]
  ) -> [Concern] {
    var concerns = [document.otherDestination(than: destination)].compactMap(\.self)
    if entries.contains(where: { !$0.isUnchanged }) {
      concerns += contents(file, document, destination, entries)
    }
    if status.isMount { concerns.append(.mount) }
    if status.exists, !status.isOwn { concerns.append(.fileOfAnotherUser) }
    if status.folderIsOpenToOthers { concerns.append(.folderOpenToOthers) }
    if status.folderIsOfAnotherUser { concerns.append(.folderOfAnotherUser) }
    if status.linkIsOfAnotherUser { concerns.append(.linkOfAnotherUser) }
    return concerns
  }

  private static func contents(
    _ file: String, _ document: ConfigDocument, _ destination: Destination,
    _ entries: [PlannedEntry]
  ) -> [Concern] {
    let template: [Concern] = file.namesTemplate ? [.template] : []
    // What is encrypted is told once, not key by key.
    if document.isEncrypted { return [.encrypted] + template }
    let kind = document.holds(destination) ? nil : FileKind(document)
    let references = entries.filter { $0.old == .reference && !$0.isUnchanged }.map(\.key)
    return template + [kind.map(Concern.otherKind)].compactMap(\.self)
      + references.map(Concern.reference)
  }
}

extension ConfigDocument {
  fileprivate func otherDestination(than destination: Destination) -> Concern? {
    guard hasMappings, case .text(let wanted) = destination.preset(at: ["destination"]),
      let there = meaning(at: ["destination"])?.text, there != wanted, !there.isEmpty
    else { return nil }
    return .otherDestination(there: there)
  }

  /// Whether the file says that it is of the destination, or has a value of it.
  fileprivate func holds(_ destination: Destination) -> Bool {
    meaning(at: ["destination"])?.text == destination.name
      || destination.fields.contains { meaning(at: $0.path) != nil }
  }

  /// Whether sops encrypted values in it: it signs them all, and puts what it needs beside them.
  fileprivate var isEncrypted: Bool {
    let marks: [ConfigPath] = [
      ["sops_mac"], ["sops", "mac"], ["sops", "lastmodified"], ["sops", "version"],
    ]
    return marks.contains { meaning(at: $0) != nil }
      || hasValue { $0.starts(with: "ENC[AES256_GCM,".utf8) }
  }
}

extension Destination {
  fileprivate func preset(at path: ConfigPath) -> SettingValue? {
    sets.first { $0.path == path }?.value
  }
}
