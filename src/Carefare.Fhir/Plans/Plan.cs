using Carefare.Fhir.Reading;
using Hl7.Fhir.Model;

namespace Carefare.Fhir.Plans;

/// <summary>A health plan of the member: all records of it, one for each period.</summary>
/// <param name="Payer">The insurer's key; empty where not named.</param>
/// <param name="PayerName">Its name as written.</param>
/// <param name="PayerOrigin">Where that stands.</param>
/// <param name="InForce">The record that holds on the day.</param>
/// <param name="Records">The identities of all records of the plan, by which claims name it.</param>
internal sealed record Plan(
    string Payer,
    string PayerName,
    Origin PayerOrigin,
    Held<Coverage> InForce,
    IReadOnlySet<string> Records
);
