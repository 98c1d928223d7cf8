using Carefare.Cases.Reading;
using Carefare.Knowledge;
using Carefare.Quantities;
using Carefare.Rules.Courses;
using Carefare.Treatment;

namespace Carefare.Tests.Rules.Courses;

public sealed class CourseQuotesTests
{
    [Fact]
    public void Answers_that_are_there_are_taken_as_they_are_and_nothing_is_assumed()
    {
        var quotes = Of(
            """
            course: {start_from: 2026-12-01, infusions: 4, over_days: 9, maintenance: {every_weeks: 3, months: 5}, horizon_months: 7}
            quotes: [{clinic: a, evaluation: 100, infusion: 400, monitoring: 10}]
            """
        );
        Assert.Equal(new Protocol(4, 9, new(3, 5), 7), quotes.Protocol);
        Assert.Equal(new(2026, 12, 1), quotes.Start);
        Assert.Empty(quotes.Assumptions);
        Assert.Empty(Assert.Single(quotes.Clinics).Assumptions);
    }

    [Theory]
    [InlineData("treatment_resistant_depression", 6)]
    [InlineData("bipolar_depression", 8)]
    [InlineData("crps", 10)]
    [InlineData("other", 6)]
    public void What_is_not_answered_is_what_is_usual_for_the_diagnosis_and_is_said(string diagnosis, int infusions)
    {
        var quotes = Of($"condition: {{diagnosis: {diagnosis}}}");
        Assert.Equal(infusions, quotes.Protocol.Infusions);
        Assert.Null(quotes.Protocol.Maintenance);
        Assert.Equal(
            ["course.infusions", "course.over_days", "course.maintenance.every_weeks"],
            quotes.Assumptions.Select(assumed => assumed.Key)
        );
        Assert.Equal("series-infusions", Assert.Single(quotes.Assumptions[0].Facts).Fact);
    }

    [Fact]
    public void Maintenance_half_answered_is_filled_with_what_is_usual_and_the_horizon()
    {
        Assert.Equal(new(5, 9), Of("course: {maintenance: {months: 9}}").Protocol.Maintenance);
        Assert.Equal(
            new(4, 18),
            Of("course: {maintenance: {every_weeks: 4}, horizon_months: 18}").Protocol.Maintenance
        );
    }

    [Fact]
    public void A_series_in_fewer_days_than_it_needs_is_stretched_and_said()
    {
        var quotes = Of("course: {infusions: 6, over_days: 3, maintenance: none}");
        Assert.Equal(5, quotes.Protocol.OverDays);
        Assert.Contains(quotes.Assumptions, assumed => assumed.Sentence == "6 treatments take at least 5 days.");
    }

    [Theory]
    [InlineData("after: 3", "course.response.chance", "is missing")]
    [InlineData("chance: 0.6", "course.response.after", "is missing")]
    [InlineData("after: 7, chance: 0.6", "course.infusions", "cannot end early after 7")]
    public void Half_an_answer_about_stopping_early_is_asked_for_and_not_guessed(
        string told,
        string key,
        string says
    ) =>
        Assert.Contains(
            Of($"course: {{response: {{{told}}}}}").Assumptions,
            assumed => assumed.Key == key && assumed.Sentence.Contains(says, StringComparison.Ordinal)
        );

    [Fact]
    public void Without_a_quote_the_published_prices_are_a_range_around_their_middle()
    {
        var clinic = Assert.Single(Of("condition: {diagnosis: ptsd}").Clinics);
        Assert.Null(clinic.Quote);
        Assert.Equal("any", clinic.Terms.Clinic);
        Assert.Equal(
            (400, 600, 800),
            (Dollars(clinic.Published!.Low), Dollars(clinic.Terms), Dollars(clinic.Published.High))
        );
        Assert.Equal(1400, Dollars(Of("condition: {diagnosis: crps}").Clinics[0].Published!.High));
    }

    [Fact]
    public void A_price_that_a_quote_leaves_out_is_the_published_one_and_is_asked_for()
    {
        var clinic = Assert.Single(Of("quotes: [{clinic: a, name: Clinic A, infusion: 500, monitoring: 0}]").Clinics);
        Assert.Equal(Money.Of(225), clinic.Terms.Evaluation);
        var assumed = Assert.Single(clinic.Assumptions);
        Assert.Equal("quotes[0].evaluation", assumed.Key);
        Assert.Equal("evaluation-price", Assert.Single(assumed.Facts).Fact);
    }

    [Fact]
    public void A_clinic_that_quoted_another_modality_is_named_but_not_compared()
    {
        var quotes = Of(
            """
            course: {modality: im}
            quotes: [{clinic: a, modality: iv, infusion: 500}, {clinic: b, modality: im, infusion: 400}]
            """
        );
        Assert.Equal("b", Assert.Single(quotes.Clinics).Terms.Clinic);
        Assert.Equal(["a"], quotes.OtherModality);
    }

    [Fact]
    public void The_offer_prices_the_course_from_any_day()
    {
        var quotes = Of(
            """
            course: {infusions: 6, over_days: 18, maintenance: none}
            quotes: [{clinic: a, name: Clinic A, evaluation: 100, infusion: 400, package: {infusions: 6, price: 2000}}]
            """
        );
        var offer = quotes.Offer(quotes.Clinics[0].Terms, PriceForm.Package, "package");
        Assert.Equal(("a/package", "Clinic A, package"), (offer.Id, offer.Name));
        var course = offer.Price(new(2027, 2, 1));
        Assert.Equal((new DateOnly(2027, 2, 1), Money.Of(2100)), (course.Start, course.Price));
    }

    [Fact]
    public void The_offer_stops_the_course_from_any_day()
    {
        var quotes = Of(
            """
            course: {infusions: 6, over_days: 18, maintenance: none}
            quotes: [{clinic: a, evaluation: 100, infusion: 400, package: {infusions: 6, price: 2100, refund: prorated}}]
            """
        );
        var stopped = quotes.Offer(quotes.Clinics[0].Terms, PriceForm.Package, "package").Stop!(new(2027, 2, 1), 2);
        Assert.Equal(new(2027, 2, 5), stopped.Day);
        Assert.Equal((Money.Of(2200), Money.Of(1400)), (stopped.Course.Price, stopped.Refund!.Value.Amount));
    }

    private static decimal Dollars(QuoteTerms terms) => terms.Infusion.Dollars;

    private static CourseQuotes Of(string told)
    {
        var reading = CaseReader.Read("case.yaml", "carefare: 1\n" + told);
        Assert.Empty(reading.Problems);
        return CourseQuotes.Of(new(reading.Case!, KnowledgeBase.Embedded, new(2026, 11, 23)));
    }
}
