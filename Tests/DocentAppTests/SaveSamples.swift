import DocentApp
import Saving
import Screen
import TestSupport
import Testing
import Walkthrough
import Words

let ownFile = TargetStatus(
  exists: true, mode: 0o600, isOwn: true, newFolder: nil, folderIsOpenToOthers: false,
  linkTarget: nil)

let noFile = TargetStatus(
  exists: false, mode: 0o600, isOwn: true, newFolder: "destinations", folderIsOpenToOthers: false,
  linkTarget: nil)

/// A config that holds an old key of the sample.
let oldConfig = "destination: shop\napi:\n  enabled: true\n  key: old\n"

extension [Effect] {
  /// What is to be planned; nil where nothing is.
  var request: SaveRequest? {
    compactMap { effect -> SaveRequest? in
      guard case .plan(let request) = effect else { return nil }
      return request
    }.last
  }

  /// What is to be saved; nil where nothing is.
  var plan: SavePlan? {
    compactMap { effect -> SavePlan? in
      guard case .save(let plan) = effect else { return nil }
      return plan
    }.last
  }

  var names: [String] { map(\.name) }

  /// How the walk ends; nil where it does not.
  var ending: Ending? {
    compactMap { effect -> Ending? in
      guard case .quit(let ending) = effect else { return nil }
      return ending
    }.last
  }

  /// What is kept of the walk; nil where nothing is.
  var progress: Progress? {
    compactMap { effect -> Progress? in
      guard case .remember(let progress) = effect else { return nil }
      return progress
    }.last
  }
}

extension Model {
  /// Answers what asks for a plan as a file would have it answered that reads so.
  ///
  /// - Parameter old: nil for a file that is not there.
  @discardableResult
  mutating func answer(_ effects: [Effect], over old: String?, _ status: TargetStatus? = nil) throws
    -> [Effect]
  {
    let request = try #require(effects.request)
    let status = status ?? (old == nil ? noFile : ownFile)
    return update(
      .planned(
        Result { () throws(SaveProblem) in
          try SavePlan(request, old: Array((old ?? "").utf8), status: status)
        }))
  }

  /// Saves what review shows, and tells the model that it was done.
  @discardableResult
  mutating func save(copy: String? = nil) throws -> [Effect] {
    try finish(press(.enter), copy: copy)
  }

  /// Carries out what is to be saved, and tells the model that it was done.
  @discardableResult
  mutating func finish(_ effects: [Effect], copy: String? = nil) throws -> [Effect] {
    let plan = try #require(effects.plan)
    let undo = SaveUndo(
      plan, new: FileContent(plan.newContent, FileIdentity()).state, copy: copy)
    let receipt = SaveReceipt(plan, undo: plan.isUnchanged ? nil : undo)
    return update(.saved(.success(receipt)))
  }
}

/// A walk of the sample that stands on review.
///
/// - Parameter old: what the file holds; nil for a file that is not there.
func reviewedModel(
  over old: String? = oldConfig, _ status: TargetStatus? = nil,
  size: Size = Size(columns: 80, rows: 24)
) throws -> Model {
  var model = try sampleModel(size: size)
  model.paste(opaqueKey)
  try model.answer(model.press(.enter), over: old, status)
  return model
}

/// A walk of the sample that saved.
func savedModel(over old: String? = oldConfig, copy: String? = nil) throws -> Model {
  var model = try reviewedModel(over: old)
  try model.save(copy: copy)
  return model
}
