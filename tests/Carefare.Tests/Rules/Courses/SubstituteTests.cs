using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Tests.Rules.Courses;

/// <summary>Esketamine beside the treatment that is wanted: when it is counted, and how often it is given.</summary>
public sealed class SubstituteTests
{
    private const string Condition = "condition: {diagnosis: treatment_resistant_depression}\n";

    private const string Course =
        "modality: iv, start_from: 2026-12-01, infusions: 6, over_days: 18, maintenance: {every_weeks: 4, months: 6}";

    private const string Clinics = """
        quotes:
          - {clinic: a, name: Clinic A, modality: iv, evaluation: 200, infusion: 500, monitoring: 0}
          - {clinic: s, name: Clinic S, modality: esketamine, evaluation: 180, infusion: 210, monitoring: 0, drug: {from: pharmacy, price: 45}}
        """;

    [Fact]
    public void Who_would_take_it_has_both_treatments_compared_over_the_same_months()
    {
        var quotes = Of($"{Condition}course: {{{Course}, esketamine: {{acceptable: true}}}}\n{Clinics}");
        Assert.Equal(["a", "s"], quotes.Clinics.Select(clinic => clinic.Terms.Clinic));
        Assert.Empty(quotes.OtherModality);
        // From January 19 every two weeks until June 19, when the six months after the IV series are over.
        var spray = quotes.Price(quotes.Clinics[1].Terms, PriceForm.PerInfusion);
        Assert.Equal(22, spray.Charges.Count(charge => charge.Kind == ChargeKind.Pharmacy));
        Assert.Equal(Money.Of(180 + 22 * (210 + 45)), spray.Price);
        Assert.Equal(new(2027, 6, 8), spray.Charges[^1].Due);
        Assert.Equal(Money.Of(200 + 12 * 500), quotes.Price(quotes.Clinics[0].Terms, PriceForm.PerInfusion).Price);
    }

    [Fact]
    public void Every_week_is_twice_as_often_as_every_second_after_the_series()
    {
        var quotes = Of(
            $"{Condition}course: {{{Course}, esketamine: {{acceptable: true, every_weeks: 1}}}}\n{Clinics}"
        );
        Assert.Equal(12 + 21, quotes.Substitute!.Protocol.Visits(quotes.Start).Count);
        Assert.DoesNotContain(quotes.Assumptions, assumed => assumed.Key == "course.esketamine.every_weeks");
    }

    [Theory]
    [InlineData("esketamine: {acceptable: false}", "treatment_resistant_depression", "")]
    [InlineData("esketamine: none", "treatment_resistant_depression", "")]
    [InlineData("esketamine: unknown", "treatment_resistant_depression", "")]
    [InlineData("esketamine: {acceptable: true}", "ptsd", "")]
    [InlineData("esketamine: {acceptable: true}", "major_depression", "")]
    [InlineData("esketamine: {acceptable: true}", "treatment_resistant_depression", "covered-substitute")]
    [InlineData("esketamine: {acceptable: true}", "treatment_resistant_depression", "price")]
    public void It_is_not_counted_where_it_is_not_taken_not_labelled_or_avoided(
        string told,
        string diagnosis,
        string avoid
    )
    {
        var quotes = Of(
            $"condition: {{diagnosis: {diagnosis}}}\nwants: {{avoid: [{avoid}]}}\ncourse: {{{Course}, {told}}}\n{Clinics}"
        );
        Assert.Null(quotes.Substitute);
        Assert.Equal(["a"], quotes.Clinics.Select(clinic => clinic.Terms.Clinic));
        Assert.Equal(["Clinic S"], quotes.OtherModality);
    }

    [Fact]
    public void Who_plans_esketamine_itself_has_its_labelled_course()
    {
        var quotes = Of($"{Condition}course: {{modality: esketamine, maintenance: {{months: 6}}}}\n{Clinics}");
        Assert.Equal(12, quotes.Protocol.Infusions);
        Assert.Equal(49, quotes.Protocol.OverDays);
        Assert.Equal(new(2, 6), quotes.Protocol.Maintenance);
        Assert.Equal("s", Assert.Single(quotes.Clinics).Terms.Clinic);
        Assert.Equal(
            ["course.infusions", "course.esketamine.every_weeks"],
            quotes.Assumptions.Select(assumed => assumed.Key)
        );
    }

    [Fact]
    public void Fewer_esketamine_treatments_are_the_first_of_the_labelled_ones()
    {
        var quotes = Of($"{Condition}course: {{modality: esketamine, infusions: 4, maintenance: none}}\n{Clinics}");
        Assert.Equal((4, 10), (quotes.Protocol.Infusions, quotes.Protocol.OverDays));
        Assert.Empty(quotes.Assumptions);
    }

    [Fact]
    public void Without_a_quote_esketamine_is_planned_at_its_published_price()
    {
        var clinic = Assert.Single(Of($"{Condition}course: {{modality: esketamine}}").Clinics);
        Assert.Equal(Money.Of(1050), clinic.Terms.Infusion);
        Assert.Contains(clinic.Assumptions, assumed => assumed.Facts.Any(fact => fact.Fact == "esketamine-price"));
    }

    private static CourseQuotes Of(string told)
    {
        var reading = CaseReader.Read("case.yaml", "carefare: 1\n" + told);
        Assert.Empty(reading.Problems);
        return CourseQuotes.Of(new(reading.Case!, KnowledgeBase.Embedded, new(2026, 11, 23)));
    }
}
