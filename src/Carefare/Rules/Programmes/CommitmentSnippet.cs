using Carefare.Knowledge;

namespace Carefare.Rules.Programmes;

/// <summary>The row that a person puts under <c>commitments</c> once a programme was asked.</summary>
public static class CommitmentSnippet
{
    /// <summary>The row on one line of YAML; null where the programme gives no money.</summary>
    /// <param name="programme">The programme.</param>
    public static string? Of(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        if (programme.Pays.To == ProgrammePayee.Nobody || Kind(programme.Kind) is not { } kind)
        {
            return null;
        }

        var to = programme.Pays.To == ProgrammePayee.Patient ? "paid_to: me, paid_on: unknown" : "paid_to: clinic";
        var last = programme.Pays.IsLastResort ? ", last_resort: true" : "";
        return $"- {{id: {programme.Id}, from: \"{programme.Name}\", kind: {kind}, status: asked, amount: unknown, {to}, "
            + $"decided_by: unknown, chance: unknown{last}}}";
    }

    private static string? Kind(ProgrammeKind kind) =>
        kind switch
        {
            ProgrammeKind.Manufacturer => "manufacturer",
            ProgrammeKind.Foundation or ProgrammeKind.Grant => "grant",
            ProgrammeKind.Charity => "charity",
            ProgrammeKind.Public => "public",
            ProgrammeKind.Employer => "employer",
            ProgrammeKind.Directory => null,
        };
}
