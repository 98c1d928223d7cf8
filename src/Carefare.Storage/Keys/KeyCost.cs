using System.Text;
using Konscious.Security.Cryptography;

namespace Carefare.Storage.Keys;

/// <summary>What it costs to try one passphrase: Argon2id (RFC 9106), version 1.3.</summary>
/// <param name="MemoryKiB">Memory, in KiB.</param>
/// <param name="Passes">How often the memory is passed over.</param>
/// <param name="Lanes">Lanes that can be filled at once.</param>
internal readonly record struct KeyCost(int MemoryKiB, int Passes, int Lanes)
{
    /// <summary>The least that a store may be made with, and the most that one is opened with: a file must not exhaust the machine.</summary>
    private const int MostMemoryKiB = 1024 * 1024;

    private const int MostPasses = 64;
    private const int MostLanes = 16;

    /// <summary>What stores are made with: the second recommendation of RFC 9106, section 4 (64 MiB, three passes, four lanes).</summary>
    public static KeyCost Usual { get; } = new(64 * 1024, 3, 4);

    /// <summary>Whether a header may ask for it.</summary>
    public bool IsSane =>
        MemoryKiB >= 8 * Lanes
        && MemoryKiB <= MostMemoryKiB
        && Passes is >= 1 and <= MostPasses
        && Lanes is >= 1 and <= MostLanes;

    /// <summary>The key of 32 bytes that a passphrase gives with a salt.</summary>
    public byte[] KeyOf(string passphrase, byte[] salt)
    {
        using var argon = new Argon2id(Encoding.UTF8.GetBytes(passphrase.Normalize(NormalizationForm.FormC)))
        {
            Salt = salt,
            MemorySize = MemoryKiB,
            Iterations = Passes,
            DegreeOfParallelism = Lanes,
        };
        return argon.GetBytes(StoreKey.KeyFile.Length);
    }
}
