using System.Text.Json;
using Carefare.Cases.Filling;
using Carefare.Fhir;
using Carefare.Telling.Json;

namespace Carefare.Cli.Json;

/// <summary>What an insurer's record says, for programs: the schema "carefare.import/1".</summary>
internal static class ImportJson
{
    /// <summary>The whole answer.</summary>
    /// <param name="into">The case's file; null where nothing was put into one.</param>
    /// <param name="filled">What came of putting the answers there, or into an empty case.</param>
    public static string Of(MemberRecord record, string? into, FilledCase filled) =>
        Document.Text(json =>
        {
            json.WriteString("schema", "carefare.import/1");
            json.WriteDay("as_of", record.AsOf);
            json.WriteBoolean("birth_checked", record.BornChecked);
            json.WriteNumber("claims_read", record.ClaimsRead);
            json.WriteNumber("claims_counted", record.ClaimsCounted);
            json.WriteEach("plans", record.Plans, Plan);
            json.WriteEach(
                "set_aside",
                record.SetAside,
                (to, one) =>
                {
                    to.WriteString("resource", one.Where);
                    to.WriteString("why", one.Why);
                }
            );
            if (into is not null)
            {
                Into(json, into, filled);
            }
        });

    private static void Into(Utf8JsonWriter json, string into, FilledCase filled)
    {
        json.WriteStartObject("into");
        json.WriteString("file", into);
        json.WriteEach(
            "changed",
            filled.Filled,
            (to, one) =>
            {
                to.WriteString("path", one.Path);
                to.WriteString("before", one.Before);
                to.WriteString("after", one.After);
            }
        );
        json.WriteWords("same", filled.Same);
        json.WriteEach(
            "left",
            filled.Left,
            (to, one) =>
            {
                to.WriteString("path", one.Path);
                to.WriteString("proposed", one.Proposed);
                to.WriteString("why", one.Why);
            }
        );
        json.WriteEndObject();
    }

    private static void Plan(Utf8JsonWriter json, ProposedPlan plan)
    {
        json.WriteString("payer", plan.Payer);
        json.WriteString("payer_name", plan.PayerName);
        json.WriteString("relationship", plan.Relationship);
        json.WriteDay("plan_year_first", plan.Year?.First);
        json.WriteDay("plan_year_last", plan.Year?.Last);
        json.WriteEach("answers", plan.Answers, Answer);
        json.WriteEach(
            "ask",
            plan.Open,
            (to, one) =>
            {
                to.WriteString("path", one.Path);
                to.WriteString("why", one.Why);
            }
        );
        json.WriteEach(
            "told",
            plan.Told,
            (to, one) =>
            {
                to.WriteString("says", one.Says);
                Origin(to, one.Origin);
            }
        );
        json.WriteEach("claimed", plan.Treatments, Treatment);
        json.WriteEach("authorizations", plan.Authorizations, Authorization);
    }

    private static void Answer(Utf8JsonWriter json, ProposedAnswer one)
    {
        json.WriteString("path", one.Path);
        json.WriteString("value", one.Written);
        json.WriteString("surety", Of(one.Surety));
        json.WriteString("because", one.Because);
        json.WriteEach("origins", one.Origins, Origin);
    }

    private static void Authorization(Utf8JsonWriter json, NamedAuthorization one)
    {
        json.WriteString("number", one.Number);
        json.WriteDay("from", one.From);
        json.WriteDay("until", one.Until);
        Origin(json, one.Origin);
    }

    private static void Treatment(Utf8JsonWriter json, ClaimedTreatment one)
    {
        json.WriteDay("day", one.Day);
        json.WriteString("code", one.Code);
        json.WriteBoolean("certain", one.Certain);
        json.WriteString("network", Of(one.Network));
        json.WriteString("outcome", Of(one.Outcome));
        json.WriteMoney("charged", one.Charged);
        json.WriteMoney("allowed", one.Allowed);
        json.WriteMoney("paid", one.Paid);
        json.WriteMoney("deductible", one.Deductible);
        json.WriteMoney("copay_and_coinsurance", one.Share);
        json.WriteMoney("not_covered", one.NotCovered);
        json.WriteWords("reasons", one.Reasons);
        Origin(json, one.Origin);
    }

    private static void Origin(Utf8JsonWriter json, Origin origin)
    {
        json.WriteString("resource", origin.Resource);
        json.WriteString("element", origin.Path);
    }

    private static string Of(Surety surety) =>
        surety switch
        {
            Surety.Stated => "stated",
            Surety.WorkedOut => "worked_out",
            Surety.AddedUp => "added_up",
        };

    private static string Of(ClaimNetwork network) =>
        network switch
        {
            ClaimNetwork.In => "in",
            ClaimNetwork.Out => "out",
            ClaimNetwork.Unknown => "unknown",
        };

    private static string Of(ClaimOutcome outcome) =>
        outcome switch
        {
            ClaimOutcome.Allowed => "allowed",
            ClaimOutcome.Denied => "denied",
            ClaimOutcome.Unknown => "unknown",
        };
}
