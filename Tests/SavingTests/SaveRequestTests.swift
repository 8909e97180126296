import Credentials
import Saving
import Testing

@Test func `a request keeps no copy and changes nobody's access until that is wished`() throws {
  let request = try sampleRequest("a/shop.yaml", ["id": sampleID, "key": sampleKey])
  #expect(request.file == "a/shop.yaml" && request.destination.name == "shop")
  #expect(!request.keepsOld && !request.makesPrivate)
  #expect(request.entries.map(\.usesOtherKey) == [false, false])
}

@Test func `an entry is the value after its clean-up, with its field`() throws {
  let entry = SaveRequest.Entry(try #require(try sampleEntry("key", " \(sampleKey) ").judgement))
  #expect(entry.value == Secret(sampleKey))
  #expect(entry.field.id == "key" && entry.judgement.notes == [.blanksAtEnds])
}

@Test func `what is wished in a request is in its plan`() throws {
  var request = try sampleRequest("shop.yaml", ["key": sampleKey])
  (request.keepsOld, request.makesPrivate) = (true, true)
  let plan = try SavePlan(request, old: Array("api: {key: old}\n".utf8), status: sampleStatus)
  #expect(plan.keepsOld && plan.makesPrivate)
}
