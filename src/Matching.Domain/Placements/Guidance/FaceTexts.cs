namespace Matching.Domain.Placements.Guidance;

/// <summary>What stands below each face.</summary>
public static class FaceTexts
{
    /// <summary>The label, in Dutch.</summary>
    public static string ToDutch(this Face face) => face switch
    {
        Face.Glad => "Het gaat goed",
        Face.Neutral => "Het gaat wel",
        Face.Sad => "Het gaat niet goed",
        _ => throw new ArgumentOutOfRangeException(nameof(face)),
    };
}
