using System.Reflection;
using System.Text;
using Carefare.Cases;
using Carefare.Quantities;
using Carefare.Tracking;
using CsCheck;

namespace Carefare.Tests.Tracking;

/// <summary>Events are lines that a later version still reads, and that an earlier one keeps.</summary>
public sealed class EventLineTests
{
    private static readonly DateTimeOffset At = new(2026, 12, 8, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_line_has_the_kind_first_and_amounts_as_text() =>
        Assert.Equal(
            """{"kind":"commitment_promised","on":"2026-12-08","id":"hope-fund","from":"Hope Fund","amount":"500.00","clinic":"lakeline","until":"2027-03-31"}""",
            Encoding.UTF8.GetString(
                EventLine.Of(
                    new CaseEvent.Commitment(
                        new(2026, 12, 8),
                        CommitmentStatus.Promised,
                        "hope-fund",
                        "Hope Fund",
                        Money.Of(500),
                        "lakeline",
                        new(2027, 3, 31),
                        To: null,
                        Why: null
                    )
                )
            )
        );

    [Fact]
    public void Every_event_comes_back_as_it_was_written() =>
        Happenings.Any.Sample(what => what is CaseEvent.Newer || Read(EventLine.Of(what)).Equals(what), iter: 3000);

    [Fact]
    public void A_line_is_one_line() =>
        Happenings
            .Any.Where(what => what is not CaseEvent.Newer)
            .Sample(what => !EventLine.Of(what).AsSpan().ContainsAny("\n\r"u8), iter: 1000);

    [Fact]
    public void Every_kind_that_there_is_can_be_read()
    {
        var types = typeof(CaseEvent)
            .GetNestedTypes(BindingFlags.Public)
            .Where(type => type.IsSubclassOf(typeof(CaseEvent)))
            .Select(type => type.Name)
            .Where(name => name is not (nameof(CaseEvent.Newer) or nameof(CaseEvent.Commitment)));
        Assert.Equal(types.Count() + Enum.GetValues<CommitmentStatus>().Length, EventLine.KnownKinds.Count);
    }

    [Fact]
    public void A_kind_of_a_newer_version_is_kept_as_it_is_whatever_it_holds()
    {
        const string Line = """{"mood":{"deep":[1,2,{"er":null}]},"kind":"mood_kept","on":"soon"}""";
        var read = Assert.IsType<CaseEvent.Newer>(Read(Encoding.UTF8.GetBytes(Line)));
        Assert.Equal(("mood_kept", Line, new DateOnly(2026, 12, 8)), (read.Kind, read.Content, read.On));
    }

    [Theory]
    [InlineData("""{"kind":"note","on":"2026-12-08"}""", "\"text\" is missing in it.")]
    [InlineData("""{"kind":"note","on":"2026-12-08","text":"a","colour":"b"}""", "\"colour\" does not belong to it.")]
    [InlineData("""{"kind":"note","on":"2026-12-08","text":"a","text":"b"}""", "\"text\" is in it twice.")]
    [InlineData("""{"kind":"note","kind":"note","on":"2026-12-08","text":"a"}""", "\"kind\" is in it twice.")]
    [InlineData("""{"kind":"note","on":"2026-13-08","text":"a"}""", "\"on\" in it is no day.")]
    [InlineData("""{"kind":"note","on":"2026-12-08","text":["a"]}""", "\"text\" in it is neither a text nor a number.")]
    [InlineData("""{"kind":"note","on":"2026-12-08","text":"a"} x""", "It is not a line of JSON.")]
    [InlineData("""{"on":"2026-12-08"}""", "It has no kind.")]
    [InlineData("""[1]""", "It is not a line of JSON with names.")]
    [InlineData("", "It is not a line of JSON.")]
    [InlineData(
        """{"kind":"claim_paid","on":"2026-12-08","id":"c1","amount":"12.345"}""",
        "\"amount\" in it is no amount."
    )]
    [InlineData(
        """{"kind":"task_handed_on","on":"2026-12-08","id":"t1","who":"nurse"}""",
        "\"who\" in it is none of the known words."
    )]
    public void A_known_kind_is_read_strictly(string line, string why) =>
        Assert.Equal(
            $"Event 7 of the case cannot be read: {why}",
            Assert.Throws<InvalidDataException>(() => Read(Encoding.UTF8.GetBytes(line))).Message
        );

    [Fact]
    public void Whatever_bytes_were_kept_they_are_read_or_refused_in_a_sentence() =>
        Gen
            .Byte.Array[0, 60]
            .Sample(
                bytes =>
                {
                    try
                    {
                        Read(bytes);
                    }
                    catch (InvalidDataException wrong)
                    {
                        Assert.StartsWith(
                            "Event 7 of the case cannot be read: ",
                            wrong.Message,
                            StringComparison.Ordinal
                        );
                    }
                },
                iter: 5000
            );

    private static CaseEvent Read(byte[] line) => EventLine.Read(new(7, At, line));
}
