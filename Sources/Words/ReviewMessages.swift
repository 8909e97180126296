import ConfigEditing
import Credentials
import Saving
import Walkthrough

// What review says of a save before it is made, and what went wrong with one.

extension Message {
  public static func summary(of plan: SavePlan, short: String) -> String {
    if plan.isUnchanged { return "This file holds the very same \(short) already." }
    if !plan.status.exists { return "Makes this file, with the \(short) in it." }
    if !plan.edit.splices.isEmpty, plan.entries.allSatisfy(\.isUnchanged) {
      return "This file holds the very same \(short) already. What is marked + is added."
    }
    let act =
      plan.replacesValue ? "Replaces the \(short) in this file." : "Adds the \(short) to this file."
    return plan.presets.isEmpty
      ? act + " Nothing else changes." : act + " What is marked + is added. Nothing else changes."
  }

  public static func place(of plan: SavePlan) -> String {
    plan.status.linkTarget.map { "\(plan.file), a link to \($0)" } ?? plan.file
  }

  public static func readers(of plan: SavePlan, short: String, isMadePrivate: Bool) -> String {
    let mode = String(plan.status.mode, radix: 8)
    let readers =
      plan.status.othersCanRead && !isMadePrivate
      ? "Others on this machine can read it (mode \(mode))." : "Only you can read it."
    let folder = plan.status.newFolder.map { " Its folder \($0) is made for you alone." } ?? ""
    return "The \(short) will stand in it as plain text. \(readers)\(folder)"
  }

  public static func notes(on plan: SavePlan, short: String, keepsOld: Bool) -> [Message] {
    var notes = plan.kept.map { kept in
      Message(sentence(for: kept), .note)
    }
    if plan.replacesValue {
      notes.append(keepsOld ? kept(plan) : goneAfterwards(plan, short))
    }
    if let other = plan.otherKeys.first {
      notes.append(Message("This file has a value under \(other) too: w writes it there.", .note))
    }
    return notes + cautions(on: plan, short: short).map { Message($0, .careful) }
      + plan.concerns.map { Message(sentence(for: $0), .careful) }
  }

  private static func kept(_ plan: SavePlan) -> Message {
    Message("The old file is kept beside it as \(plan.copyName).", .note)
  }

  private static func goneAfterwards(_ plan: SavePlan, _ short: String) -> Message {
    Message(
      "The \(short) there now may be the only copy. After you leave docent it is gone."
        + " b keeps the old file beside it as \(plan.copyName).", .careful)
  }

  /// What is to be known of a file before a secret stands in it.
  private static func cautions(on plan: SavePlan, short: String) -> [String] {
    guard !plan.isUnchanged else { return [] }
    var cautions = plan.entries.flatMap { entry in
      entry.circumstances.map { sentence(for: $0, key: entry.key, short: entry.field.short) }
    }
    if plan.status.exists, plan.status.mode & 0o200 == 0 {
      cautions.append(
        "This file is marked read-only. It gets the \(short) all the same, and stays read-only.")
    }
    if plan.status.links > 1 {
      cautions.append(
        "This file has \(plan.status.links) names (hard links). Only this one gets the new \(short);"
          + " the others keep the old file.")
    }
    switch plan.status.version {
    case .none: break
    case .tracked:
      cautions.append(
        "git tracks this file, so the \(short) would be in the next commit. A file that git ignores"
          + " is safer.")
    case .notIgnored:
      cautions.append(
        "git does not ignore this file, so the \(short) could be committed. Add it to .gitignore.")
    }
    return cautions
  }

  private static func sentence(
    for circumstance: Circumstance, key: ConfigPath, short: String
  ) -> String {
    let key = key.description.visible
    switch circumstance {
    case .severalLines(let count, let line):
      return "\(key) stands \(count) times in this file. The last one counts, on line \(line): that"
        + " one is changed."
    case .repeatedElsewhere(let anchor):
      return "Other places of this file repeat what is marked &\(anchor.guarded.visible), so they"
        + " change along."
    case .tagged(let tag):
      return
        "\(key) is tagged \(tag.guarded.visible) in this file, and stays so. See that what reads"
        + " the file takes a plain \(short) there."
    }
  }

  private static func sentence(for kept: KeptValue) -> String {
    let text = kept.text.guarded.visible
    return "\(kept.path) is \(text) in this file and stays \(text)."
  }

  /// What a save without screens says of its plan on stderr.
  public static func warnings(on plan: SavePlan) -> [String] {
    var warnings = plan.kept.map { kept in
      sentence(for: kept)
    }
    warnings += plan.otherKeys.map { "The file has a value under \($0) too; it stays as it is." }
    if plan.status.exists, plan.status.othersCanRead {
      let mode = String(plan.status.mode, radix: 8)
      warnings.append("Others on this machine can read \(plan.file.visible) (mode \(mode)).")
    }
    return warnings + cautions(on: plan, short: plan.entries.first?.field.short ?? "")
  }

  public static func sentence(for concern: Concern) -> String {
    switch concern {
    case .otherDestination(let there):
      "This file says that it is the config of \(there.guarded.shown). It may be the wrong file."
    case .fileOfAnotherUser: "The file belongs to another user."
    case .folderOpenToOthers:
      "Others can write in the folder of this file, and so put another file in its place."
    }
  }
}

// MARK: problems of a save

extension Message {
  /// What kept a file from being read or written, what was left alone, and what to do.
  public static func sentence(for problem: SaveProblem, file: String) -> String {
    let file = file.visible
    switch problem {
    case .unknownFormat:
      return "\(file) is none of the formats docent writes: .json, .yaml, .yml or .env."
    case .noName(let field, _):
      return "The \(field.label) has no name for a .env file. Choose a .yaml or .json file."
    case .edit(let error): return sentence(for: error, file: file)
    case .unreadable(let reason): return "\(file) cannot be read: \(reason). It was left alone."
    case .isFolder: return "\(file) is a folder. Name a file in it."
    case .notAFile: return "\(file) is no plain file. It was left alone."
    case .tooLarge:
      return "\(file) is far larger than a config: docent reads up to 2 MB. It was left alone."
    case .linkLoop: return "\(file) is a link that leads round in a circle."
    case .noFolder(let folder): return "The folder \(folder.visible) of \(file) is not there."
    case .unwritable(let reason):
      return "\(file) cannot be written: \(reason). It is as it was before."
    case .mounted(let reason):
      return
        "\(file) cannot be replaced: \(reason). It is a mount of its own, as files in containers"
        + " are. Mount its folder instead, or save on the host. It is as it was before."
    case .protected(let reason):
      return
        "\(file) cannot be written: \(reason). It may be marked immutable (lsattr shows it) or"
        + " lie in a folder of another user. It is as it was before."
    case .unsure(let reason):
      return "\(file) was replaced by the new one, but the system could not make sure that it"
        + " lasts: \(reason). Look at the file."
    case .locked:
      return "Another docent is saving in the folder of \(file). Try again in a moment."
    case .changedMeanwhile:
      return "\(file) was changed meanwhile. It was left alone; look at it again before saving."
    case .differsAfterwards:
      return "What was read back from \(file) is not what was written. Look at the file."
    case .changedSinceSave:
      return "\(file) was changed after docent saved it, so it was left as it is now."
    }
  }
}
