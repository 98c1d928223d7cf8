using System.Globalization;
using Carefare.Cases;
using Carefare.Insurance.Criteria;
using Carefare.Rules.Policies;
using Hl7.Fhir.Model;

namespace Carefare.Fhir.Export;

/// <summary>What was tried, and how it stands to what each plan asks for, as answers to the questions of a prior authorization.</summary>
/// <remarks>They are answers of the person, still to be confirmed by who treats: none of these is complete.</remarks>
internal sealed class StepTherapy(Names names, DateOnly today)
{
    /// <summary>The treatments that were tried; null where nothing is said of them.</summary>
    public QuestionnaireResponse? Tried(Health health)
    {
        if (!health.Tried.IsKnown)
        {
            return null;
        }

        var response = Empty("step-therapy");
        response.Item.AddRange(health.Tried.Value.Select(Row));
        return response;
    }

    /// <summary>A plan's criteria for the wanted treatment, each with how the person stands to it; none where none are recorded.</summary>
    public IEnumerable<QuestionnaireResponse> Criteria(PlanCoverage plan, int place)
    {
        var readings = plan
            .Answers.Where(answer => answer.IsWanted)
            .SelectMany(answer => answer.Readings)
            .Where(reading => reading is { Reach: not Reach.No, Ledger: not null });
        return readings.Select(
            (reading, i) =>
            {
                var response = Empty($"criteria-{place + 1}-{i + 1}");
                response.Item.AddRange(reading.Ledger!.Lines.Select(Line));
                return response;
            }
        );
    }

    private static QuestionnaireResponse.ItemComponent Row(TriedTreatment tried, int place)
    {
        var link = $"tried-{place + 1}";
        QuestionnaireResponse.ItemComponent?[] items =
        [
            Item($"{link}-treatment", "Treatment", tried.Treatment, name => new FhirString(name)),
            Item($"{link}-dose", "Highest daily dose, in milligrams", tried.DailyDoseMg, dose => new FhirDecimal(dose)),
            Item($"{link}-weeks", "Weeks", tried.Weeks, weeks => new Integer(weeks)),
            Item($"{link}-ended", "Ended on", tried.Ended, day => new Date(Day(day))),
            Item($"{link}-outcome", "Outcome", tried.Outcome, outcome => new FhirString(outcome.Replace('_', ' '))),
            Item($"{link}-proof", "Record that shows it", tried.Proof, proof => new FhirString(proof)),
        ];
        return new()
        {
            LinkId = link,
            Text = "A treatment that was tried",
            Item = [.. items.OfType<QuestionnaireResponse.ItemComponent>()],
        };
    }

    private static QuestionnaireResponse.ItemComponent Line(LedgerLine line, int place) =>
        new()
        {
            LinkId = $"criterion-{place + 1}",
            Text = line.Criterion,
            Answer = [new() { Value = new FhirString(Standing(line)) }],
        };

    private static string Standing(LedgerLine line)
    {
        var met = line.Met switch
        {
            Met.Yes => "Met, as the person tells it.",
            Met.No => "Not met.",
            Met.Unknown => "Not known yet.",
        };
        return line.Why.Length > 0 ? $"{met} {line.Why}" : met;
    }

    private static QuestionnaireResponse.ItemComponent? Item<T>(
        string link,
        string text,
        Answer<T> answer,
        Func<T, DataType> value
    ) =>
        answer.IsKnown
            ? new()
            {
                LinkId = link,
                Text = text,
                Answer = [new() { Value = value(answer.Value) }],
            }
            : null;

    private QuestionnaireResponse Empty(string id) =>
        new()
        {
            Id = id,
            Status = QuestionnaireResponse.QuestionnaireResponseStatus.InProgress,
            Subject = names.Person,
            Authored = Day(today),
        };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
