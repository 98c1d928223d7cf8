using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Rules;
using Carefare.Rules.Courses;
using Carefare.Solver;
using CsCheck;

namespace Carefare.Tests.Rules.Courses;

/// <summary>No plan counts a treatment at home of which it is not known that it is supervised.</summary>
public sealed class TakenAtHomeTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    private static readonly string[] Modalities = ["iv", "im", "subcutaneous", "nasal", "oral", "sublingual"];

    private static readonly Gen<string> Answer = Gen.OneOf(
        Gen.Const("yes"),
        Gen.Const("yes"),
        Gen.Const("yes"),
        Gen.Const("no"),
        Gen.Const("unknown")
    );

    private static readonly Gen<Home> AnyQuote = Gen.Select(
        Gen.OneOf(Gen.Const("home"), Gen.Const("home"), Gen.Const("clinic"), Gen.Const("unknown")),
        Answer,
        Answer,
        Answer,
        Answer,
        Answer,
        Gen.Int[10, 400],
        (place, evaluated, seen, watched, adult, vitals, price) =>
            new Home(place, [evaluated, seen, watched, adult, vitals], price)
    );

    [Fact]
    public void A_plan_takes_the_cheapest_quote_among_those_that_are_supervised_or_at_the_clinic_and_no_other() =>
        Gen.Select(AnyQuote.Array[1, 4], Gen.OneOf([.. Modalities.Select(Gen.Const)]), Gen.Bool)
            .Sample(
                (quotes, modality, late) =>
                {
                    var person = Read(quotes, modality, late);
                    using var solver = new Highs();
                    var plan = new Desk(KnowledgeBase.Embedded, solver).Plan(person, Today).Answer.Recommended;
                    var safe = quotes.Where(quote => quote.IsSafe(modality, late)).ToList();
                    return safe.Count == 0 ? plan is null : plan!.Counted.Dollars == 6 * safe.Min(quote => quote.Price);
                },
                iter: 60
            );

    [Fact]
    public void A_cheaper_quote_by_mail_is_named_with_what_it_lacks()
    {
        var quotes = CourseQuotes.Of(
            new(
                Read([new("home", ["yes", "yes", "no", "yes", "no"], 10), new("clinic", [], 90)], "oral", late: false),
                KnowledgeBase.Embedded,
                Today
            )
        );
        Assert.Equal(["c1"], quotes.Clinics.Select(clinic => clinic.Terms.Clinic));
        Assert.Equal(
            "c0 is not counted: at home only if somebody trained watches each dose, there or live by video, and your blood "
                + "pressure is measured before and after each dose.",
            Assert.Single(quotes.SetAside).Sentence
        );
    }

    [Fact]
    public void A_course_that_may_last_beyond_the_federal_rule_is_not_counted_while_nobody_has_seen_the_person()
    {
        var unseen = new Home("home", ["yes", "no", "yes", "yes", "yes"], 90);
        Assert.Equal(
            Truth.Unknown,
            Assert
                .Single(
                    CourseQuotes.Of(new(Read([unseen], "oral", late: true), KnowledgeBase.Embedded, Today)).SetAside
                )
                .Condition.Truth
        );
    }

    [Fact]
    public void Esketamine_at_home_is_a_mistake_in_the_case() =>
        Assert.Contains(
            "quotes[0].place: Esketamine (Spravato) is given only at certified places",
            string.Join(
                '\n',
                CaseReader
                    .Read(
                        "case.yaml",
                        "carefare: 1\nquotes: [{clinic: spray, modality: esketamine, infusion: 900, place: home}]\n"
                    )
                    .Problems
            ),
            StringComparison.Ordinal
        );

    private static Carefare.Cases.Case Read(IReadOnlyList<Home> quotes, string modality, bool late)
    {
        var rows = quotes.Select((quote, at) => quote.Row(at));
        var reading = CaseReader.Read(
            "case.yaml",
            $$"""
            carefare: 1
            money: {cash_now: 90000, monthly: 900, keep_back: 0}
            course: {modality: {{modality}}, infusions: 6, over_days: 12, maintenance: none, start_from: 2026-12-01, start_by: {{(
                late ? "2027-03-01" : "2026-12-01"
            )}}}
            quotes:
            {{string.Join('\n', rows)}}
            """
        );
        Assert.Empty(reading.Problems);
        return reading.Case!;
    }

    /// <summary>A quote, with what it says of a treatment at home: evaluated, seen in person, watched, an adult, vital signs.</summary>
    private sealed record Home(string Place, string[] Answers, int Price)
    {
        private static readonly string[] Keys = ["evaluated", "in_person", "watched", "adult_present", "vital_signs"];

        public bool IsSafe(string modality, bool late) =>
            Place == "clinic"
            || (Place == "unknown" && (modality is "iv" or "im"))
            || (
                Place == "home"
                && Answers.Where((answer, at) => at != 1).All(answer => answer == "yes")
                && (!late || Answers[1] == "yes")
            );

        public string Row(int at)
        {
            var said = string.Join(", ", Keys.Zip(Answers, (key, answer) => $"{key}: {answer}"));
            var group = Answers.Length > 0 ? $", supervision: {{{said}}}" : "";
            return $"  - {{clinic: c{at}, evaluation: 0, monitoring: 0, infusion: {Price}, place: {Place}{group}}}";
        }
    }
}
